package org.mingjing.backups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.mingjing.backups.Contents.TrailState;
import org.mingjing.trail.LogKey;
import org.mingjing.trail.audit.Audit;
import org.mingjing.trail.audit.LiveLog;
import org.mingjing.trail.log.VerifierKey;

/**
 * The trail after a restoration, audited line by line.
 *
 * @param root the root over all places, in base64
 * @param waiting lines that had no place yet when the backup was made
 * @param faults where it is not as it was signed; a backup holds such a trail as it was
 */
record RestoredTrail(long size, String root, long waiting, List<String> faults) {

    static RestoredTrail audited(Connection connection, TrailState backedUp, Path data)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var held = backedUp.checkpoint().isEmpty()
                ? List.<Audit.Held>of()
                : List.of(new Audit.Held("the checkpoint of the backup", backedUp.checkpoint()));
        var report = Audit.of(new LiveLog(connection), keys(data), held);
        connection.rollback();
        connection.setAutoCommit(true);
        var faults = report.faults().stream().map(String::valueOf).toList();
        return new RestoredTrail(report.size(), report.root().toString(), report.waiting(), faults);
    }

    private static List<VerifierKey> keys(Path data) throws IOException {
        return Files.exists(data.resolve(LogKey.FILE))
                ? List.of(LogKey.read(data).verifier())
                : List.of();
    }

    /** Whether it has the size and the root that were backed up, and nothing in it was changed before that. */
    boolean isWhole(TrailState backedUp) {
        return faults.isEmpty()
                && size == backedUp.size()
                && (backedUp.root().isEmpty() || root.equals(backedUp.root()));
    }
}
