package org.mingjing.trail.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TreeLaws {

    private static final int LARGEST = 700;

    @Property(tries = 300)
    void aLeafIsProvenAtItsPlaceAndAtNoOther(
            @ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll int anyPlace, @ForAll int anyOther) {
        var entries = Leaves.entries(size);
        var tree = Leaves.tree(entries);
        var place = Math.floorMod(anyPlace, size);
        var path = tree.inclusion(place);
        var leaf = Hash.leaf(entries.get(place));

        assertThat(path).isEqualTo(SlowTree.path(place, entries));
        assertThat(Proof.includes(size, tree.root(), place, leaf, path)).isTrue();
        var other = Math.floorMod(anyOther, size);
        assertThat(Proof.includes(size, tree.root(), other, leaf, path)).isEqualTo(other == place);
    }

    @Property(tries = 300)
    void aBeginningIsProvenAndNothingElseIs(
            @ForAll @IntRange(max = LARGEST) int size, @ForAll int anyOlder, @ForAll int anyChanged) {
        var entries = Leaves.entries(size);
        var tree = Leaves.tree(entries);
        var older = Math.floorMod(anyOlder, size + 1);
        var proof = tree.consistency(older);
        var beginning = entries.subList(0, older);

        assertThat(proof).isEqualTo(SlowTree.proof(older, entries));
        assertThat(Proof.extendsTree(older, SlowTree.root(beginning), size, tree.root(), proof))
                .isTrue();
        if (older > 0) {
            var changed = new ArrayList<>(beginning);
            changed.set(Math.floorMod(anyChanged, older), new byte[] {42});
            assertThat(Proof.extendsTree(older, SlowTree.root(changed), size, tree.root(), proof))
                    .isFalse();
        }
    }

    @Property(tries = 300)
    void noBitOfAProofMayChange(
            @ForAll @IntRange(min = 2, max = LARGEST) int size, @ForAll int anyPlace, @ForAll int anyBit) {
        var entries = Leaves.entries(size);
        var tree = Leaves.tree(entries);
        var place = Math.floorMod(anyPlace, size);
        var path = new ArrayList<>(tree.inclusion(place));
        var bit = Math.floorMod(anyBit, path.size() * Hash.BYTES * Byte.SIZE);
        var step = bit / (Hash.BYTES * Byte.SIZE);
        var bytes = path.get(step).bytes();
        bytes[bit / Byte.SIZE % Hash.BYTES] ^= (byte) (1 << bit % Byte.SIZE);
        path.set(step, Hash.read(bytes));

        assertThat(Proof.includes(size, tree.root(), place, Hash.leaf(entries.get(place)), path))
                .isFalse();
    }
}
