package org.mingjing.trail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongFunction;
import org.mingjing.trail.log.Checkpoint;
import org.mingjing.trail.log.ConsistencyProof;

/** Somebody outside who holds checkpoints, so that the log cannot be cut or rewritten unseen. */
sealed interface Holder {

    /** What the holder is called: his address without what follows a question mark, which may be secret. */
    String name();

    /**
     * Hands the newest checkpoint over and returns what the holder answers.
     *
     * @param older the size that he took last, 0 at the first time
     * @param proof the proof from a size to the newest checkpoint
     */
    String hand(long older, LongFunction<ConsistencyProof> proof) throws IOException;

    static Holder at(URI address, MailServer mail) {
        return switch (address.getScheme()) {
            case "file" -> new Folder(Path.of(address));
            case "http", "https" -> new Witness(address);
            case "mailto" -> Mailbox.at(address, mail);
            case null, default ->
                throw new IllegalStateException(
                        "mingjing.trail.hand-to: expected addresses that begin with file:, https:, http: or mailto:, found %s."
                                .formatted(address));
        };
    }

    /** A folder on another disk or machine: one file a checkpoint, never overwritten, and the newest as {@code checkpoint}. */
    record Folder(Path folder) implements Holder {

        @Override
        public String name() {
            return folder.toUri().toString();
        }

        @Override
        public String hand(long older, LongFunction<ConsistencyProof> proof) throws IOException {
            var note = proof.apply(older).checkpoint();
            var numbered =
                    folder.resolve("checkpoint-" + Checkpoint.read(note.text()).size());
            Files.createDirectories(folder);
            if (Files.notExists(numbered)) {
                LogKey.write(numbered, note.toString());
            }
            LogKey.write(folder.resolve("checkpoint"), note.toString());
            return numbered.getFileName().toString();
        }
    }

    /** A mailbox: a letter for each checkpoint, with the checkpoint as a file, byte by byte. */
    record Mailbox(String address, MailServer mail) implements Holder {

        static Mailbox at(URI address, MailServer mail) {
            if (!mail.isNamed()) {
                throw new IllegalStateException(
                        "mingjing.trail.hand-to: %s needs a mail server; name it by mingjing.mail.host and mingjing.mail.from."
                                .formatted(address));
            }
            return new Mailbox(address.getSchemeSpecificPart(), mail);
        }

        @Override
        public String name() {
            return "mailto:" + address;
        }

        @Override
        public String hand(long older, LongFunction<ConsistencyProof> proof) throws IOException {
            var note = proof.apply(older).checkpoint();
            var size = Checkpoint.read(note.text()).size();
            return mail.send(
                    address,
                    "检查点 %1$d / Checkpoint of %1$d places".formatted(size),
                    words(size),
                    "checkpoint-%d.txt".formatted(size),
                    note.toString());
        }

        private static String words(long size) {
            return """
                    附件是本院留痕日志的签名检查点，日志现有 %1$d 个序号。请妥善保存：日后可以凭它证明留痕未被删改。
                    核验：bin/mingjing trail verify

                    Attached is the signed checkpoint of our trail, which has %1$d places. Please keep it: it can show one day
                    that nothing before it was changed or removed. To check it: bin/mingjing trail verify
                    """.formatted(size);
        }
    }

    /** A witness as C2SP tlog-witness describes it; anything else that takes a POST of text serves as well. */
    record Witness(URI address) implements Holder {

        private static final Duration PATIENCE = Duration.ofSeconds(20);
        private static final int CONFLICT = 409;
        private static final int FIRST_REFUSAL = 300;

        @Override
        public String name() {
            var name = address.toString();
            var secret = name.indexOf('?');
            return secret < 0 ? name : name.substring(0, secret);
        }

        @Override
        public String hand(long older, LongFunction<ConsistencyProof> proof) throws IOException {
            var first = proof.apply(older);
            var answer = post(first);
            var held = answer.body().strip();
            if (answer.statusCode() == CONFLICT && held.matches("\\d{1,18}")) {
                requireNoLessThan(
                        Long.parseLong(held),
                        Checkpoint.read(first.checkpoint().text()).size());
                answer = post(proof.apply(Long.parseLong(held)));
            }
            if (answer.statusCode() >= FIRST_REFUSAL) {
                throw new IOException("status %d: %s"
                        .formatted(answer.statusCode(), answer.body().strip()));
            }
            return answer.body();
        }

        private static void requireNoLessThan(long held, long size) throws IOException {
            if (held > size) {
                throw new IOException(
                        "it holds a checkpoint of %d places, this log has %d: it was cut, or an older back-up was restored"
                                .formatted(held, size));
            }
        }

        private HttpResponse<String> post(ConsistencyProof proof) throws IOException {
            var request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "text/plain; charset=utf-8")
                    .POST(BodyPublishers.ofString(proof.toString()))
                    .build();
            try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
                return client.send(request, BodyHandlers.ofString());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interrupted);
            }
        }
    }
}
