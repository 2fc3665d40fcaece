package org.mingjing.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjing.MingjingTest;
import org.mingjing.database.Postgres;
import org.mingjing.database.Schemas;
import org.mingjing.database.StartRefused;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Data of each version that was released, kept as a backup which that version made in {@code src/test/resources/released},
 * comes through all migrations since; none of the migrations that made it was changed afterwards.
 */
@MingjingTest
class UpgradingTests {

    @TempDir
    Path folder;

    @Autowired
    DataSource source;

    @Autowired
    Clock clock;

    SpareDatabase spare;

    @BeforeEach
    void makeRoom() throws Exception {
        spare = new SpareDatabase(source);
    }

    @AfterEach
    void leave() throws Exception {
        spare.close();
    }

    static List<Path> released() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/released"))) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void whatAReleasedVersionKeptIsKeptByThisOne(Path release) throws Exception {
        var done = restore(unpacked(release));

        assertThat(done.contents().rows()).isGreaterThan(10_000);
        assertThat(done.trail().isWhole(done.contents().trail()))
                .as("%s", done.trail())
                .isTrue();
        try (var restored = spare.connect(spare.name());
                var asked = restored.createStatement()) {
            for (var schema : Schemas.IN_ORDER) {
                var applied = asked.executeQuery("select count(*) from %s.migrations where success".formatted(schema));
                assertThat(applied.next() && applied.getLong(1) > 0).as(schema).isTrue();
            }
        }
    }

    private Restoration.Done restore(Path backup) throws Exception {
        return new Restoration(backup, Limits.read(), clock, Progress.UNHEARD)
                .into(folder.resolve("new"), spare.environment(spare.name()), Secret::asked);
    }

    @Test
    void aMigrationThatWasChangedSinceIsFound() throws Exception {
        var backup = unpacked(released().getFirst());
        var header = Backup.JSON.readValue(backup.resolve(Header.FILE), Header.class);
        var parts = new PartReader(backup, null);
        Contents contents;
        try (var in = parts.open(header.contents())) {
            contents = Backup.JSON.readValue(in, Contents.class);
        }
        var changed = contents.migrations();
        changed.computeIfPresent(
                "people",
                (schema, made) -> made.stream()
                        .map(one -> new Contents.Migration(one.version(), one.script(), 17))
                        .toList());
        Files.delete(backup.resolve(header.contents().file()));
        var written = new PartWriter(backup, null, Progress.UNHEARD).write(Backup.CONTENTS, file -> {
            file.write(Backup.JSON.writeValueAsBytes(contents));
            return contents;
        });
        Files.write(
                backup.resolve(Header.FILE),
                Backup.JSON.writeValueAsBytes(
                        new Header(header.format(), header.product(), header.madeAt(), written.part(), null)));

        assertThatThrownBy(() -> restore(backup))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("people")
                .hasMessageContaining("differ");
        assertThat(folder.resolve("new/being-restored")).exists();
    }

    @Test
    void dataOfANewerMingjingIsRefusedAndLeftAsItIs() throws Exception {
        try (var owner = spare.connect(spare.name());
                var statement = owner.createStatement()) {
            statement.execute("create schema people");
            statement.execute("create table people.migrations (version text, installed_rank int)");
            statement.execute("insert into people.migrations values ('1', 1), ('999', 2)");
            assertRefused("people, version 999");
            statement.execute("drop schema people cascade");
            statement.execute("create schema foresight");
            statement.execute("create table foresight.migrations (version text, installed_rank int)");
            statement.execute("insert into foresight.migrations values ('1', 1)");
            assertRefused("foresight, version 1");
            var made = statement.executeQuery("select count(*) from pg_tables where schemaname = 'trail'");
            assertThat(made.next() && made.getLong(1) == 0).isTrue();
        }
    }

    private void assertRefused(String what) throws Exception {
        try (var postgres = Postgres.forRestoring(folder.resolve("new"), spare.environment(spare.name()))) {
            assertThatThrownBy(() -> Schemas.bringUpToDate(postgres))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("was written by a newer Mingjing (%s)".formatted(what));
        }
    }

    private Path unpacked(Path release) throws IOException {
        var backup = Files.createDirectories(folder.resolve("backup"));
        try (var zip = new ZipInputStream(Files.newInputStream(release))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, backup.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
        return backup;
    }
}
