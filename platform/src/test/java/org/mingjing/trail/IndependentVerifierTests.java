package org.mingjing.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.MingjingTest;
import org.mingjing.trail.audit.Export;
import org.mingjing.trail.audit.LiveLog;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A program that shares no code with ours reads our checkpoints, tiles and entries: Go's own packages for such logs, from
 * Debian ({@code golang-go}, {@code golang-golang-x-mod-dev}). Runs in the whole of {@code bin/test} only.
 */
@MingjingTest
@Tag("long")
class IndependentVerifierTests {

    private static final Path PROGRAM = Path.of("src/test/go/verify.go").toAbsolutePath();

    @TempDir
    Path folder;

    @Autowired
    DataSource source;

    @Test
    void goReadsOurLogAndFindsAChangedByte() throws Exception {
        try (var trail = new TamperedTrail(source.unwrap(HikariDataSource.class).getJdbcUrl())) {
            trail.grow(300, 1);
            var older = Files.writeString(folder.resolve("older"), trail.newestNote());
            trail.growAtOnce(70_000 - 301);
            trail.grow(3);
            unpack(trail, folder.resolve("export"));
            var verifier = built();

            assertThat(run(verifier, "export", older.toString()))
                    .isEqualTo("70003 leaves under the signed root, which continues the 301 before\n");

            for (var file :
                    new String[] {"tile/0/017", "tile/1/000", "tile/entries/100", "tile/2/000.p/1", "checkpoint"}) {
                var path = folder.resolve("export").resolve(file);
                var bytes = Files.readAllBytes(path);
                bytes[20] ^= 1;
                Files.write(path, bytes);
                assertThat(run(verifier, "export", older.toString()))
                        .as(file)
                        .doesNotContain("leaves under the signed root");
                bytes[20] ^= 1;
                Files.write(path, bytes);
            }
        }
    }

    private static void unpack(TamperedTrail trail, Path target) throws IOException {
        var zip = target.resolveSibling("export.zip");
        try (var out = Files.newOutputStream(zip)) {
            Export.write(new LiveLog(trail.connection), TamperedTrail.KEY.verifier(), false, out);
        }
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var file = target.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.copy(in, file);
            }
        }
    }

    private String built() throws IOException, InterruptedException {
        var program = folder.resolve("verify").toString();
        assertThat(run("go", "build", "-o", program, PROGRAM.toString())).isEmpty();
        return program;
    }

    private String run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", "/usr/share/gocode");
        builder.environment().put("GOCACHE", folder.resolve("cache").toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
