package org.mingjing.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.trail.Line;
import org.mingjing.vocabulary.Light;

class BackupStandTests {

    private static final Instant NOW = Instant.parse("2026-03-16T01:00:00Z");

    private final List<Line> lines = new ArrayList<>();

    private void happened(String what, int hoursAgo) {
        lines.add(new Line(
                lines.size() + 1L, NOW.minus(Duration.ofHours(hoursAgo)), "mingjing", what, "backups", List.of()));
    }

    private BackupStand stand(String to) {
        var settings = new BackupSettings(
                to, "", LocalTime.of(2, 30), 14, 8, Duration.ofDays(7), Duration.ofHours(36), Duration.ofDays(14));
        return new BackupStand(settings, lines, NOW);
    }

    private void assertStands(Light light, String because) {
        assertThat(stand("/mnt/backups").light()).isEqualTo(light);
        assertThat(stand("/mnt/backups").because()).isEqualTo("backups.because-" + because);
    }

    @Test
    void withoutAFolderItIsYellow() {
        assertThat(stand("").light()).isEqualTo(Light.YELLOW);
        assertThat(stand("").because()).isEqualTo("backups.because-none-set");
    }

    @Test
    void aBackupIsTooOldAfterItsHoursAndADrillAfterItsDays() {
        assertStands(Light.YELLOW, "too-old");
        happened(BackupWords.DRILLED, 14 * 24);
        happened(BackupWords.MADE, 37);
        assertStands(Light.YELLOW, "too-old");
        happened(BackupWords.MADE, 36);
        assertStands(Light.GREEN, "all-well");
        lines.removeFirst();
        assertStands(Light.YELLOW, "drill-too-old");
    }

    @Test
    void aFailureStandsUntilItWasDoneBetter() {
        happened(BackupWords.MADE, 30);
        happened(BackupWords.DRILLED, 29);
        happened(BackupWords.FAILED, 6);
        assertStands(Light.YELLOW, "failed");
        happened(BackupWords.MADE, 5);
        happened(BackupWords.DRILL_FAILED, 4);
        assertStands(Light.RED, "drill-failed");
        happened(BackupWords.DRILLED, 3);
        assertStands(Light.GREEN, "all-well");
    }
}
