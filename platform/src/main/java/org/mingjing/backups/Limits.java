package org.mingjing.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code backups/limits.yaml}: numbers with their sources.
 *
 * @param shortestSecret characters of a passphrase or of a key file, at least
 */
record Limits(LockCost lock, int shortestSecret) {

    /** What a guess costs, and the most that a backup may ask for when it is read. */
    record LockCost(int kibibytes, int iterations, int lanes, int mostKibibytes, int mostIterations) {}

    static Limits read() {
        try (var file = Limits.class.getResourceAsStream("/backups/limits.yaml")) {
            return new YAMLMapper().readValue(file, Limits.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
