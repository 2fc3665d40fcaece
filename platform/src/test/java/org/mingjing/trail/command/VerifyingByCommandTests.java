package org.mingjing.trail.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.MingjingTest;
import org.mingjing.trail.TamperedTrail;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code bin/mingjing trail} on a live log, an export and a receipt. */
@MingjingTest
class VerifyingByCommandTests {

    @TempDir
    Path folder;

    @Autowired
    DataSource source;

    TamperedTrail trail;
    Map<String, String> environment = new HashMap<>();
    String out = "";
    String err = "";

    @BeforeEach
    void growATrail() throws Exception {
        var url = source.unwrap(HikariDataSource.class).getJdbcUrl();
        trail = new TamperedTrail(url);
        trail.grow(100, 400, 30);
        Files.writeString(folder.resolve("checkpoint"), trail.newestNote());
        environment.putAll(trail.environment());
    }

    @AfterEach
    void leave() throws Exception {
        trail.close();
    }

    private int trail(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--key", TamperedTrail.KEY.verifier().toString()));
        return command(all);
    }

    private int command(List<String> arguments) {
        var said = new ByteArrayOutputStream();
        var warned = new ByteArrayOutputStream();
        var exit = new TrailCommand(
                        environment,
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        new PrintStream(warned, true, StandardCharsets.UTF_8))
                .run(arguments);
        out = said.toString(StandardCharsets.UTF_8);
        err = warned.toString(StandardCharsets.UTF_8);
        return exit;
    }

    @Test
    void aWholeTrailIsCalledWhole() {
        var held = folder.resolve("checkpoint").toString();
        assertThat(trail("verify", "--checkpoint", held)).as("%s", err).isZero();
        assertThat(out)
                .isEqualTo(
                        "The trail is whole: 530 places, 3 checkpoints, 0 erased lines; 0 lines wait for their place.\n");
    }

    @Test
    void aChangedLineIsNamedInTheLiveLogAndInItsExport() {
        trail.change("update trail.lines set officer = 'nobody' where id = 17");
        assertThat(trail("verify")).isEqualTo(1);
        assertThat(out)
                .startsWith("line 17 at place 16: expected content that makes the entry ")
                .contains("the line was changed");

        var export = folder.resolve("trail.zip");
        assertThat(trail("export", "--out", export.toString())).isZero();
        assertThat(trail("verify", export.toString())).isEqualTo(1);
        assertThat(out).startsWith("line 17 at place 16: expected content that makes the entry ");
    }

    @Test
    void aCutLogIsFoundByWhoHoldsACheckpoint() {
        trail.change("delete from trail.lines where id > 500");
        trail.change("delete from trail.leaves where place >= 500");
        trail.change("delete from trail.checkpoints where number = 3");
        assertThat(trail("verify")).isEqualTo(1);
        assertThat(out).startsWith("tile/0/001: expected no full tile here, as the log has 500 places");
        trail.change("delete from trail.tiles where number = 1");
        assertThat(trail("verify")).isZero();
        assertThat(trail("verify", "--checkpoint", folder.resolve("checkpoint").toString()))
                .isEqualTo(1);
        assertThat(out)
                .contains("places 500 to 529: expected leaves, as the checkpoint in")
                .contains("the log was cut");
    }

    @Test
    void anExportIsWholeWithAndWithoutItsContents() throws Exception {
        for (var option : List.of(List.<String>of(), List.of("--hashes-only"))) {
            var export = folder.resolve("trail-%d.zip".formatted(option.size()));
            var arguments = new ArrayList<>(List.of("export", "--out", export.toString()));
            arguments.addAll(option);
            assertThat(trail(arguments.toArray(String[]::new))).isZero();
            assertThat(trail(
                            "verify",
                            export.toString(),
                            "--checkpoint",
                            folder.resolve("checkpoint").toString()))
                    .as("%s%s", out, err)
                    .isZero();
            assertThat(out).startsWith("The trail is whole: 530 places");
        }
        assertThat(command(List.of("verify", folder.resolve("trail-0.zip").toString())))
                .isZero();
        assertThat(err).contains("the key that the export brought along");
    }

    @Test
    void aReceiptHoldsUntilALetterOfItIsChanged() throws Exception {
        var receipt = trail.receipt(17);
        var file = Files.writeString(folder.resolve("line-17.tlog-proof"), receipt.toString());
        assertThat(trail("verify", file.toString())).as("%s", err).isZero();
        assertThat(out)
                .startsWith("The receipt holds: line 17 (")
                .contains("stands at place 16 of the 530 that office.example/trail signed");

        Files.writeString(file, receipt.toString().replace("index 16", "index 17"));
        assertThat(trail("verify", file.toString())).isEqualTo(1);
        assertThat(err).startsWith("Line 17 is not proven: expected the entry");

        Files.writeString(file, receipt.toString().replace("office.example/trail\n530", "office.example/trail\n531"));
        assertThat(trail("verify", file.toString())).isEqualTo(1);
        assertThat(err).startsWith("The checkpoint of the receipt is not signed by the log");
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThat(command(List.of("--help"))).isZero();
        assertThat(out).contains("Examples:");
        assertThat(command(List.of("varify"))).isEqualTo(2);
        assertThat(err).contains("expected verify or export, found \"varify\"");
        assertThat(trail("verify", folder.resolve("nothing").toString())).isEqualTo(1);
        assertThat(err).startsWith("There is no file");
        assertThat(trail("verify", folder.resolve("checkpoint").toString())).isEqualTo(1);
        assertThat(err).contains("no export of a trail");
        environment.clear();
        assertThat(trail("verify", "--data", folder.toString())).isEqualTo(1);
        assertThat(err).startsWith("No database runs in the data folder");
        assertThat(command(List.of("verify", folder.resolve("checkpoint").toString(), "--data", folder.toString())))
                .isEqualTo(1);
    }
}
