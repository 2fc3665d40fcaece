package org.mingjing.trail.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTests {

    /** The key and the note of the documentation of Go's {@code sumdb/note}. */
    private static final VerifierKey NEUMANN =
            VerifierKey.read("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final SigningKey OURS = SigningKey.make("office.example/trail");

    @Test
    void aNoteThatGoSignedIsVerified() {
        var note = SignedNote.read(NOTE);
        assertThat(note.isSignedBy(List.of(NEUMANN))).isTrue();
        assertThat(note.toString()).isEqualTo(NOTE);
        assertThat(NEUMANN.toString()).isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void aNoteThatWasChangedIsNot() {
        var changed = SignedNote.read(NOTE.replace("answer", "Answer"));
        assertThat(changed.isSignedBy(List.of(NEUMANN))).isFalse();
        assertThat(SignedNote.read(NOTE).isSignedBy(List.of(OURS.verifier()))).isFalse();
        assertThat(SignedNote.read(NOTE).isSignedBy(List.of())).isFalse();
    }

    @Test
    void whatWeSignComesBackAndIsOurs() {
        var text = new Checkpoint("office.example/trail", 3, Hash.OF_NOTHING).text();
        var note = SignedNote.read(OURS.sign(text).toString());

        assertThat(note.isSignedBy(List.of(OURS.verifier(), NEUMANN))).isTrue();
        assertThat(Checkpoint.read(note.text())).isEqualTo(new Checkpoint("office.example/trail", 3, Hash.OF_NOTHING));
        assertThat(SigningKey.read(OURS.written()).verifier()).isEqualTo(OURS.verifier());
        assertThat(VerifierKey.read(OURS.verifier().toString())).isEqualTo(OURS.verifier());
    }

    @Test
    void everyNewKeyIsWrittenAndReadAgain() {
        for (var i = 0; i < 100; i++) {
            var key = SigningKey.make("key");
            assertThat(VerifierKey.read(key.verifier().toString()).verifies("text\n", signature(key.sign("text\n"))))
                    .isTrue();
        }
    }

    private static byte[] signature(SignedNote note) {
        var bytes = Base64.getDecoder().decode(note.signatures().getFirst().base64());
        return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text\n", "text\n\n", "text\n\n— name\n", "text\n\n— name !!\n", "text\n\n— name AAAA"})
    void whatIsNoNoteIsRefusedWithWhatWasExpected(String written) {
        assertThatThrownBy(() -> SignedNote.read(written))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n1\n", "a\n01\nx\n", "a\n-1\nx\n", "a\n1\nx\n", "\n1\nx\n"})
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.read(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void aKeyWithAnotherIdIsRefused() {
        assertThatThrownBy(() -> VerifierKey.read("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
                .hasMessageContaining("c74f20a3");
    }

    @Test
    void proofsAreTextAndComeBack() {
        var entries = Leaves.entries(300);
        var tree = Leaves.tree(entries);
        var head = OURS.sign(new Checkpoint("office.example/trail", 300, tree.root()).text());

        var inclusion =
                InclusionProof.of(entries.get(17), 17, tree.inclusion(17), head).toString();
        assertThat(inclusion).startsWith("c2sp.org/tlog-proof@v1\nextra ");
        var receipt = InclusionProof.read(inclusion);
        assertThat(receipt.holds(entries.get(17))).isTrue();
        assertThat(receipt.holds(entries.get(18))).isFalse();
        assertThat(receipt.toString()).isEqualTo(inclusion);

        var older = new Checkpoint("office.example/trail", 200, SlowTree.root(entries.subList(0, 200)));
        var consistency = new ConsistencyProof(200, tree.consistency(200), head).toString();
        assertThat(ConsistencyProof.read(consistency).extendsTree(older)).isTrue();
        assertThat(ConsistencyProof.read(consistency).extendsTree(new Checkpoint("other", 200, older.root())))
                .isFalse();
    }
}
