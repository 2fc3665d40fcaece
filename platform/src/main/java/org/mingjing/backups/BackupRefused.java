package org.mingjing.backups;

/** A backup cannot be made or restored. The message is one sentence: what was found, and the way out. */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupRefused(String sentence) {
        super(sentence);
    }

    BackupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
