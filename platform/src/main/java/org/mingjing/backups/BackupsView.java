package org.mingjing.backups;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.Line;
import org.mingjing.trail.Trail.Placed;
import org.mingjing.vocabulary.Light;
import org.mingjing.web.Deed;
import org.mingjing.web.Frame;

/**
 * What the page of backups shows, ready to print.
 *
 * @param remedy what turns the light green again; null where it is green
 * @param settings where, when and how long; null where none are set
 */
public record BackupsView(
        Light light,
        String because,
        @Nullable String remedy,
        @Nullable Deed backup,
        @Nullable Deed drill,
        @Nullable String settings) {

    static BackupsView of(BackupStand stand, Frame frame) {
        var settings = stand.settings();
        var because = stand.because();
        return new BackupsView(
                stand.light(),
                frame.say(
                        because,
                        settings.tooOld().toHours(),
                        settings.drillTooOld().toDays()),
                stand.light() == Light.GREEN ? null : frame.say(because.replace("because", "remedy")),
                deed(stand.backup(), frame),
                deed(stand.drill(), frame),
                settings.areMade() ? said(settings, frame) : null);
    }

    private static @Nullable Deed deed(@Nullable Line line, Frame frame) {
        return Optional.ofNullable(line)
                .map(there -> Deed.of(new Placed(there, null), frame))
                .orElse(null);
    }

    private static String said(BackupSettings settings, Frame frame) {
        return frame.say(
                settings.keyFile().isBlank() ? "backups.settings-open" : "backups.settings-locked",
                settings.to(),
                settings.at().toString(),
                settings.days(),
                settings.weeks(),
                settings.drillEvery().toDays());
    }
}
