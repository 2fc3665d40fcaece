package org.mingjing.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.MingjingTest;
import org.mingjing.trail.MailServer.Security;
import org.mingjing.trail.log.Checkpoint;
import org.mingjing.trail.log.ConsistencyProof;
import org.mingjing.trail.log.Hash;
import org.mingjing.trail.log.SignedNote;
import org.springframework.beans.factory.annotation.Autowired;

/** Outside holders: a folder, and a witness that takes nothing but what continues what it has. */
@MingjingTest
class HandingOverTests {

    private static final MailServer NO_MAIL = new MailServer("", 587, "", "", "", Security.STARTTLS);

    @TempDir
    Path folder;

    @Autowired
    DataSource source;

    @Autowired
    Clock clock;

    TamperedTrail trail;
    Handings handings;

    @BeforeEach
    void growATrail() throws SQLException {
        trail = new TamperedTrail(source.unwrap(HikariDataSource.class).getJdbcUrl());
        trail.grow(300);
        handings = new Handings(trail.db);
    }

    @AfterEach
    void leave() throws SQLException {
        trail.close();
    }

    private void handTo(URI address) {
        handTo(address, NO_MAIL);
    }

    private void handTo(URI address, MailServer mail) {
        new HandingOver(new StoredLog(trail.db), handings, clock, mail, List.of(address)).handOver();
    }

    @Test
    void aFolderKeepsEveryCheckpointThatItTook() throws IOException {
        handTo(folder.toUri());
        var first = trail.newestNote();
        trail.grow(5);
        handTo(folder.toUri());

        assertThat(folder.resolve("checkpoint-300")).hasContent(first);
        assertThat(folder.resolve("checkpoint")).hasContent(trail.newestNote());
        assertThat(handings.newest()).extracting(Handing::size).containsExactly(305L);
        assertThat(SignedNote.read(Files.readString(folder.resolve("checkpoint-305")))
                        .isSignedBy(List.of(TamperedTrail.KEY.verifier())))
                .isTrue();
    }

    @Test
    void aWitnessTakesWhatContinuesWhatItHasAndTheRestIsTriedAgain() throws IOException {
        try (var witness = new WitnessForTests()) {
            handTo(witness.address());
            assertThat(witness.held.size()).isEqualTo(300);
            trail.grow(5);
            handTo(witness.address());
            assertThat(witness.held.size()).isEqualTo(305);
            assertThat(handings.newest()).extracting(Handing::holder).containsExactly(witness.shown());

            // It may have heard of the log from elsewhere: then it says how far.
            trail.db.sql("truncate trail.handings").update();
            trail.grow(1);
            handTo(witness.address());
            assertThat(witness.held.size()).isEqualTo(306);

            // What was rewritten meanwhile does not continue what it holds.
            trail.change("update trail.leaves set entry = sha256(entry) where place = 305");
            trail.grow(1);
            handTo(witness.address());
            assertThat(witness.held.size()).isEqualTo(306);
            assertThat(handings.newest()).extracting(Handing::size).containsExactly(306L);
        }
        trail.grow(1);
        handTo(URI.create("http://127.0.0.1:1/nobody"));
        assertThat(handings.newest()).extracting(Handing::size).containsExactly(306L);
    }

    @Test
    void aMailboxTakesEachCheckpointAsAFile() throws Exception {
        var sink = new GreenMail(ServerSetup.SMTP.dynamicPort());
        sink.start();
        try {
            var port = sink.getSmtp().getPort();
            var mail = new MailServer("127.0.0.1", port, "mingjing@office.example", "", "", Security.NONE);
            handTo(URI.create("mailto:keeper@elsewhere.example"), mail);
            handTo(URI.create("mailto:keeper@elsewhere.example"), mail);

            var letters = sink.getReceivedMessages();
            assertThat(letters).hasSize(1);
            assertThat(letters[0].getSubject()).isEqualTo("检查点 300 / Checkpoint of 300 places");
            var file = ((Multipart) letters[0].getContent()).getBodyPart(1);
            assertThat(file.getFileName()).isEqualTo("checkpoint-300.txt");
            assertThat(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(trail.newestNote());
            assertThat(handings.newest())
                    .extracting(Handing::holder)
                    .containsExactly("mailto:keeper@elsewhere.example");
        } finally {
            sink.stop();
        }
    }

    @Test
    void aServerThatOffersNoEncryptionTakesNothingUnlessTheSettingsSaySo() {
        var sink = new GreenMail(ServerSetup.SMTP.dynamicPort());
        sink.start();
        try {
            var port = sink.getSmtp().getPort();
            var mail = new MailServer("127.0.0.1", port, "mingjing@office.example", "", "", Security.STARTTLS);
            handTo(URI.create("mailto:keeper@elsewhere.example"), mail);
            assertThat(sink.getReceivedMessages()).isEmpty();
            assertThat(handings.newest()).isEmpty();
        } finally {
            sink.stop();
        }
    }

    @Test
    void aMailboxNeedsAMailServer() {
        assertThatThrownBy(() -> handTo(URI.create("mailto:keeper@elsewhere.example")))
                .hasMessage("mingjing.trail.hand-to: mailto:keeper@elsewhere.example needs a mail server;"
                        + " name it by mingjing.mail.host and mingjing.mail.from.");
    }

    /** A witness as C2SP tlog-witness describes it, without its own signature. */
    private static final class WitnessForTests implements AutoCloseable {

        private final HttpServer server;
        volatile Checkpoint held = new Checkpoint("office.example/trail", 0, Hash.OF_NOTHING);

        WitnessForTests() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/add-checkpoint", this::add);
            server.start();
        }

        String shown() {
            return "http://127.0.0.1:%d/add-checkpoint"
                    .formatted(server.getAddress().getPort());
        }

        URI address() {
            return URI.create(shown() + "?token=secret");
        }

        private void add(HttpExchange exchange) throws IOException {
            var proof =
                    ConsistencyProof.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (!proof.checkpoint().isSignedBy(List.of(TamperedTrail.KEY.verifier()))) {
                answer(exchange, 403, "");
            } else if (proof.older() != held.size()) {
                answer(exchange, 409, held.size() + "\n");
            } else if (!proof.extendsTree(held)) {
                answer(exchange, 422, "");
            } else {
                held = Checkpoint.read(proof.checkpoint().text());
                answer(exchange, 200, "taken\n");
            }
        }

        private static void answer(HttpExchange exchange, int status, String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
