package org.mingjing.backups;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.Line;
import org.mingjing.vocabulary.Light;

/** What the trail says of backups and drills, and the light that follows from it. */
record BackupStand(BackupSettings settings, List<Line> lines, Instant now) {

    /** Why the light is as it is: a key of the message files. */
    String because() {
        if (!settings.areMade()) {
            return "backups.because-none-set";
        }
        if (isNewer(BackupWords.DRILL_FAILED, BackupWords.DRILLED)) {
            return "backups.because-drill-failed";
        }
        if (isNewer(BackupWords.FAILED, BackupWords.MADE)) {
            return "backups.because-failed";
        }
        if (isTooOld(backup(), settings.tooOld())) {
            return "backups.because-too-old";
        }
        return isTooOld(drill(), settings.drillTooOld()) ? "backups.because-drill-too-old" : "backups.because-all-well";
    }

    Light light() {
        return switch (because()) {
            case "backups.because-drill-failed" -> Light.RED;
            case "backups.because-all-well" -> Light.GREEN;
            default -> Light.YELLOW;
        };
    }

    private boolean isNewer(String bad, String good) {
        var newestBad = newest(bad);
        return newestBad.isPresent()
                && newest(good).map(line -> line.id() < newestBad.get().id()).orElse(true);
    }

    private boolean isTooOld(@Nullable Line line, Duration atMost) {
        return line == null || line.at().plus(atMost).isBefore(now);
    }

    @Nullable
    Line backup() {
        return newest(BackupWords.MADE).orElse(null);
    }

    @Nullable
    Line drill() {
        return newest(BackupWords.DRILLED).orElse(null);
    }

    Optional<Line> newest(String what) {
        return lines.reversed().stream()
                .filter(line -> line.what().equals(what))
                .findFirst();
    }
}
