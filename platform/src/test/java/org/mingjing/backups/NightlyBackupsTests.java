package org.mingjing.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.trail.Line;
import org.mingjing.trail.Trail;
import org.mingjing.trail.TrailFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The backup of each night, its drill, and what the administrator sees of them. */
@MingjingTest
class NightlyBackupsTests {

    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);

    @TempDir
    Path folder;

    @Autowired
    DataSource source;

    @Autowired
    MovableClock clock;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvcTester mvc;

    NightlyBackups nightly;

    @BeforeEach
    void setUp() throws Exception {
        // The folder of the key stands for the data folder; where the database is, is read from that of all tests.
        var data = Files.createDirectories(folder.resolve("data"));
        Files.copy(TrailFolder.of(application).resolve("trail.key"), data.resolve("trail.key"));
        Files.copy(Path.of("target/test-data/postgres.secret"), data.resolve("postgres.secret"));
        Files.createDirectories(data.resolve("postgres"));
        Files.copy(Path.of("target/test-data/postgres/postmaster.pid"), data.resolve("postgres/postmaster.pid"));
        Files.writeString(folder.resolve("secret"), "nobody would guess this one");
        // PostgreSQL may run as another user, who must be able to pass through.
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        var url = source.unwrap(HikariDataSource.class).getJdbcUrl();
        nightly = nightly(data, url.substring(url.lastIndexOf('/') + 1));
    }

    private NightlyBackups nightly(Path data, String database) {
        var settings = new BackupSettings(
                folder.resolve("kept").toString(),
                folder.resolve("secret").toString(),
                LocalTime.of(2, 30),
                1,
                1,
                Duration.ofDays(7),
                Duration.ofHours(36),
                Duration.ofDays(14));
        return new NightlyBackups(settings, trail, transaction, clock, data, database);
    }

    @AfterEach
    void putTheClockBack() {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
    }

    private List<String> said() {
        return trail.about("backups").stream()
                .filter(line -> line.at()
                        .isAfter(DAY.minusDays(1).atStartOfDay(clock.getZone()).toInstant()))
                .map(Line::what)
                .toList();
    }

    @Test
    void eachNightIsBackedUpOnceAndTheFirstIsTried() throws Exception {
        clock.moveTo(DAY.atTime(2, 31));
        nightly.look();
        nightly.look();
        assertThat(said()).as("%s", trail.about("backups")).containsExactly("backup-made", "drill-passed");
        assertThat(nightly.stand().because()).isEqualTo("backups.because-all-well");
        assertThat(folder.resolve("data/drill")).doesNotExist();

        clock.moveTo(DAY.plusDays(1).atTime(2, 29));
        nightly.look();
        assertThat(said()).hasSize(2);
        clock.moveTo(DAY.plusDays(1).atTime(2, 30));
        nightly.look();
        assertThat(said()).endsWith("drill-passed", "backup-made");
        try (var kept = Files.list(folder.resolve("kept"))) {
            assertThat(kept.map(backup -> backup.getFileName().toString()))
                    .containsExactly(Kept.name(DAY.plusDays(1).atTime(2, 30)));
        }
        assertThat(page("qian")).contains("Backups", "2027-06-02", "Restored the backup mingjing-2027-06-01");

        spoilTheNewest();
        clock.moveTo(DAY.plusDays(9).atTime(2, 29));
        nightly.drill();
        assertThat(nightly.stand().because()).isEqualTo("backups.because-drill-failed");
        assertThat(trail.about("backups").getLast().facts().getLast()).contains("table-trail.lines.gz.sealed");
    }

    private void spoilTheNewest() throws IOException {
        var newest = folder.resolve("kept").resolve(Kept.name(LocalDateTime.now(clock)));
        Files.write(newest.resolve("table-trail.lines.gz.sealed"), new byte[] {1});
    }

    private String page(String login) throws Exception {
        return mvc.get()
                .uri("/backups")
                .with(user(login))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void onlyTheAdministratorSeesThem() {
        assertThat(mvc.get().uri("/backups").with(user("qian"))).hasStatusOk();
        assertThat(mvc.get().uri("/backups").with(user("wang"))).hasStatus(404);
    }
}
