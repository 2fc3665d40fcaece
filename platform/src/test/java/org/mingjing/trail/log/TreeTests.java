package org.mingjing.trail.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTests {

    /** The eight leaves that Certificate Transparency's own tests use, and the roots of their trees. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void hasTheRootsOfCertificateTransparency() {
        for (var size = 0; size <= LEAVES.size(); size++) {
            var entries = LEAVES.subList(0, size).stream()
                    .map(HexFormat.of()::parseHex)
                    .toList();
            var root = HexFormat.of().parseHex(ROOTS.get(size));
            assertThat(Leaves.tree(entries).root()).isEqualTo(Hash.read(root));
            assertThat(SlowTree.root(entries)).isEqualTo(Hash.read(root));
        }
    }

    @Test
    void growsToTheSameRootLeafByLeaf() {
        var entries = Leaves.entries(600);
        var frontier = new Frontier();
        for (var size = 1; size <= entries.size(); size++) {
            frontier.append(Hash.leaf(entries.get(size - 1)));
            assertThat(frontier.root()).as("size %d", size).isEqualTo(SlowTree.root(entries.subList(0, size)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 100, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 70_003})
    void hasOneRootHoweverItIsAsked(int size) {
        var entries = Leaves.entries(size);
        assertThat(Leaves.tree(entries).root()).isEqualTo(SlowTree.root(entries));
    }

    @Test
    void provesEachLeafOfEachTree() {
        var entries = Leaves.entries(70);
        for (var size = 1; size <= entries.size(); size++) {
            var tree = Leaves.tree(entries.subList(0, size));
            for (var index = 0; index < size; index++) {
                var path = tree.inclusion(index);
                assertThat(path).isEqualTo(SlowTree.path(index, entries.subList(0, size)));
                var leaf = Hash.leaf(entries.get(index));
                assertThat(Proof.includes(size, tree.root(), index, leaf, path)).isTrue();
            }
        }
    }

    @Test
    void provesEachBeginningOfEachTree() {
        var entries = Leaves.entries(70);
        for (var size = 0; size <= entries.size(); size++) {
            var tree = Leaves.tree(entries.subList(0, size));
            for (var older = 0; older <= size; older++) {
                var proof = tree.consistency(older);
                assertThat(proof).isEqualTo(SlowTree.proof(older, entries.subList(0, size)));
                var olderRoot = SlowTree.root(entries.subList(0, older));
                assertThat(Proof.extendsTree(older, olderRoot, size, tree.root(), proof))
                        .isTrue();
            }
        }
    }

    @Test
    void believesNoProofForAnotherPlaceLeafRootOrSize() {
        var entries = Leaves.entries(300);
        var tree = Leaves.tree(entries);
        var leaf = Hash.leaf(entries.get(120));
        var path = tree.inclusion(120);

        assertThat(Proof.includes(300, tree.root(), 121, leaf, path)).isFalse();
        assertThat(Proof.includes(300, tree.root(), 300, leaf, path)).isFalse();
        assertThat(Proof.includes(300, tree.root(), -1, leaf, path)).isFalse();
        assertThat(Proof.includes(300, tree.root(), 120, Hash.leaf(entries.get(121)), path))
                .isFalse();
        assertThat(Proof.includes(300, Hash.OF_NOTHING, 120, leaf, path)).isFalse();
        assertThat(Proof.includes(120, tree.root(), 120, leaf, path)).isFalse();
        assertThat(Proof.includes(300, tree.root(), 120, leaf, path.subList(1, path.size())))
                .isFalse();
        assertThat(Proof.includes(300, tree.root(), 120, leaf, longer(path))).isFalse();
    }

    @Test
    void believesNoBeginningThatIsNone() {
        var entries = Leaves.entries(300);
        var tree = Leaves.tree(entries);
        var older = SlowTree.root(entries.subList(0, 200));
        var proof = tree.consistency(200);

        assertThat(Proof.extendsTree(200, older, 300, tree.root(), proof)).isTrue();
        assertThat(Proof.extendsTree(199, older, 300, tree.root(), proof)).isFalse();
        assertThat(Proof.extendsTree(200, tree.root(), 300, tree.root(), proof)).isFalse();
        assertThat(Proof.extendsTree(200, older, 300, older, proof)).isFalse();
        assertThat(Proof.extendsTree(200, older, 300, tree.root(), longer(proof)))
                .isFalse();
        assertThat(Proof.extendsTree(200, older, 300, tree.root(), List.of())).isFalse();
        assertThat(Proof.extendsTree(300, tree.root(), 200, older, proof)).isFalse();
        assertThat(Proof.extendsTree(300, older, 300, tree.root(), List.of())).isFalse();
        assertThat(Proof.extendsTree(0, older, 300, tree.root(), List.of())).isFalse();
    }

    private static List<Hash> longer(List<Hash> proof) {
        var all = new ArrayList<>(proof);
        all.add(Hash.OF_NOTHING);
        return all;
    }

    @Test
    void keepsItsTilesWhereTheFormSays() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(2, 0, 1).path()).isEqualTo("tile/2/000.p/1");
        assertThat(new Tile(0, 273, 112).entriesPath()).isEqualTo("tile/entries/273.p/112");
        assertThat(new Tile(0, 1000, 256).path()).isEqualTo("tile/0/x001/000");
        assertThat(Tile.of(0)).isEmpty();
        assertThat(Tile.of(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
    }

    @Test
    void seventyThousandLeavesHaveTheTilesThatTheFormNames() {
        var tiles = Tile.of(70_000);
        assertThat(tiles.stream().filter(tile -> tile.level() == 0 && tile.isFull()))
                .hasSize(273);
        assertThat(tiles)
                .contains(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1))
                .hasSize(277);
    }

    @Test
    void bundlesComeBackAsTheyWent() {
        var entries = IntStream.of(0, 1, 300, 0xffff).mapToObj(byte[]::new).toList();
        assertThat(EntryBundle.read(EntryBundle.bytes(entries))).containsExactlyElementsOf(entries);
    }
}
