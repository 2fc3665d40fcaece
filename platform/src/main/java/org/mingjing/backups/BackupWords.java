package org.mingjing.backups;

/** What the trail says of backups. */
final class BackupWords {

    static final String BY = "mingjing";
    static final String OBJECT = "backups";
    static final String MADE = "backup-made";
    static final String FAILED = "backup-failed";
    static final String DRILLED = "drill-passed";
    static final String DRILL_FAILED = "drill-failed";
    static final String RESTORED = "backup-restored";

    private BackupWords() {}
}
