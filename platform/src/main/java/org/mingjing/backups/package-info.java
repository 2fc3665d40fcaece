/**
 * Copies of the whole office, made while it works and tried by restoring them. Start at
 * {@link org.mingjing.backups.Backup} and {@link org.mingjing.backups.Restoration}.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "database",
            "trail",
            "trail :: audit",
            "trail :: log",
            "packs",
            "people",
            "web"
        })
@NullMarked
package org.mingjing.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
