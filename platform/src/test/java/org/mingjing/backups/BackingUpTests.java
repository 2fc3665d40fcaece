package org.mingjing.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.MingjingTest;
import org.mingjing.trail.EvidenceStore;
import org.mingjing.trail.Trail;
import org.mingjing.trail.TrailFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code bin/mingjing backup} and {@code restore}, from a database that is in use into one of its own. */
@MingjingTest
class BackingUpTests {

    private static final String PASSPHRASE = "nobody would guess this one";

    @TempDir
    Path folder;

    @Autowired
    DataSource source;

    @Autowired
    Clock clock;

    @Autowired
    Trail trail;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationContext application;

    Path keys = Path.of("");
    SpareDatabase spare;
    String out = "";
    String err = "";

    @BeforeEach
    void somethingIsThere() throws Exception {
        keys = TrailFolder.of(application);
        spare = new SpareDatabase(source);
        Files.writeString(folder.resolve("secret"), PASSPHRASE + "\n");
        transaction.executeWithoutResult(status -> {
            var proof = evidence.keep("wang", "证据.bin", "application/octet-stream", new byte[] {0, -1, '\\', '\n', 9});
            trail.write("wang", "order-proof", "order/1", 1, proof);
        });
        while (db.sql("select count(*) from trail.unplaced").query(Long.class).single() > 0) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void leave() throws Exception {
        spare.close();
    }

    private int command(String database, String... arguments) throws Exception {
        var said = new ByteArrayOutputStream();
        var warned = new ByteArrayOutputStream();
        var status = new BackupCommand(
                        spare.environment(database),
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        new PrintStream(warned, true, StandardCharsets.UTF_8),
                        clock)
                .run(List.of(arguments));
        out = said.toString(StandardCharsets.UTF_8);
        err = warned.toString(StandardCharsets.UTF_8);
        return status;
    }

    private int backUp(String name, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("backup", at(name), "--data", keys.toString()));
        arguments.addAll(List.of(more));
        return command(spare.inUse(), arguments.toArray(String[]::new));
    }

    private int restore(String name, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("restore", at(name), "--data", at("new")));
        arguments.addAll(List.of(more));
        return command(spare.name(), arguments.toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void whatIsRestoredIsWhatWasBackedUp() throws Exception {
        assertThat(backUp("copy")).as("%s", err).isZero();
        assertThat(out).contains("Backed up to " + at("copy"));
        assertThat(err).contains("It is not encrypted and holds the keys");
        Map<String, String> before;
        try (var source = spare.connect(spare.inUse())) {
            before = hashes(source);
        }

        assertThat(restore("copy")).as("%s", err).isZero();

        assertThat(out).contains("The trail is whole, and the same:");
        try (var restored = spare.connect(spare.name())) {
            var line = restored.createStatement()
                    .executeQuery("select what from trail.lines l join trail.unplaced u on u.line_id = l.id");
            assertThat(line.next()).isTrue();
            assertThat(line.getString(1)).isEqualTo("backup-restored");
            restored.createStatement()
                    .execute("delete from trail.unplaced; delete from trail.lines where what = 'backup-restored'");
            assertThat(hashes(restored)).isEqualTo(before).containsKey("trail.evidence");
        }
        assertThat(folder.resolve("new/trail.key")).hasSameBinaryContentAs(keys.resolve("trail.key"));
        assertThat(folder.resolve("new/trail.checkpoint")).hasSameBinaryContentAs(keys.resolve("trail.checkpoint"));
        assertThat(folder.resolve("new/being-restored")).doesNotExist();
        assertThat(restore("copy")).isOne();
        assertThat(err)
                .contains("new is not empty: a backup is restored only into a folder of its own")
                .hasLineCount(1);
    }

    /** Each table with the number of its rows and a hash over them. */
    private static Map<String, String> hashes(Connection connection) {
        var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var hashes = new LinkedHashMap<String, String>();
        for (var table : new Tables(client).inOrder()) {
            hashes.put(
                    table,
                    client.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %s t"
                                    .formatted(table))
                            .query(String.class)
                            .single());
        }
        return hashes;
    }

    @Test
    void lockedWithAKeyFileItTellsNothingAndOpensWithThatFileOnly() throws Exception {
        assertThat(backUp("copy", "--key-file", at("secret"))).as("%s", err).isZero();
        assertThat(err).isEmpty();
        try (var files = Files.list(folder.resolve("copy"))) {
            assertThat(files.filter(file -> !file.endsWith("backup.json")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.toString()).endsWith(".gz.sealed"));
        }
        Files.writeString(folder.resolve("wrong"), "somebody tried another one");

        assertThat(restore("copy", "--key-file", at("wrong"))).isOne();
        assertThat(err)
                .contains("does not open with this passphrase or key file")
                .hasLineCount(1);
        assertThat(restore("copy")).isOne();
        assertThat(err)
                .contains("A passphrase is needed and there is no terminal to ask")
                .hasLineCount(1);
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(restore("copy", "--key-file", at("secret"))).as("%s", err).isZero();
    }

    @Test
    void whatIsDamagedCutOffOrUnfinishedIsRefusedBeforeAnythingIsWritten() throws Exception {
        assertThat(backUp("copy")).isZero();
        assertThat(backUp("copy")).isOne();
        assertThat(err)
                .contains("copy is not empty: name a folder that is not there yet")
                .hasLineCount(1);
        var lines = folder.resolve("copy/table-trail.lines.gz");
        var whole = Files.readAllBytes(lines);

        var changed = whole.clone();
        changed[changed.length / 2] ^= 1;
        assertDamaged(lines, changed, "table-trail.lines.gz was expected the hash");
        assertDamaged(lines, java.util.Arrays.copyOf(whole, whole.length - 1), "found %d".formatted(whole.length - 1));
        Files.delete(lines);
        assertThat(restore("copy")).isOne();
        assertThat(err).contains("found no such file").hasLineCount(1);
        Files.write(lines, whole);
        var header = folder.resolve("copy/backup.json");
        var told = Files.readString(header);
        assertDamaged(header, told.replace("{", "[").getBytes(StandardCharsets.UTF_8), "backup.json cannot be read");
        Files.writeString(header, told.replace("\"format\" : 1", "\"format\" : 2"));
        assertThat(restore("copy")).isOne();
        assertThat(err).contains("was made by a newer Mingjing (layout 2)").hasLineCount(1);
        Files.delete(header);
        assertThat(restore("copy")).isOne();
        assertThat(err).contains("copy is not a finished backup").hasLineCount(1);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private void assertDamaged(Path file, byte[] instead, String sentence) throws Exception {
        Files.write(file, instead);
        assertThat(restore("copy")).isOne();
        assertThat(err).contains(sentence, "nothing was restored").hasLineCount(1);
    }

    @Test
    void aDatabaseThatHoldsAnOfficeIsNotWrittenOver() throws Exception {
        assertThat(backUp("copy")).isZero();
        assertThat(command(spare.inUse(), "restore", at("copy"), "--data", at("new")))
                .isOne();
        assertThat(err).contains("already holds a Mingjing").hasLineCount(1);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void wrongUsageIsToldWithTheHelp() throws Exception {
        assertThat(command("x", "restore", at("copy"))).isEqualTo(2);
        assertThat(err).startsWith("restore: needs the data folder that is to be made: --data NEW");
        assertThat(command("x", "backup")).isEqualTo(2);
        assertThat(command("x", "backup", "a", "--passphrase", "b")).isEqualTo(2);
        assertThat(err).startsWith("backup: does not know --passphrase").contains("Examples:");
        assertThat(command("x", "--help")).isZero();
        assertThat(out).contains("bin/mingjing restore /mnt/backups");
    }
}
