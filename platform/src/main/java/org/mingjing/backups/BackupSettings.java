package org.mingjing.backups;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When backups are made, where, and how long they are kept: the settings {@code mingjing.backups.…}.
 *
 * @param to the folder in which each backup gets a folder of its own; blank if none are made
 * @param keyFile locks them; blank if they are not encrypted
 * @param at from when on the backup of a day is made, by the clocks of the office
 * @param days of so many days each backup is kept
 * @param weeks of so many weeks the newest is kept
 * @param drillEvery how often the newest is restored to see that it can be
 * @param tooOld the age at which the newest backup turns the light yellow
 * @param drillTooOld the age at which the newest drill does
 */
@ConfigurationProperties("mingjing.backups")
record BackupSettings(
        String to,
        String keyFile,
        LocalTime at,
        int days,
        int weeks,
        Duration drillEvery,
        Duration tooOld,
        Duration drillTooOld) {

    boolean areMade() {
        return !to.isBlank();
    }

    Path folder() {
        return Path.of(to).toAbsolutePath();
    }
}
