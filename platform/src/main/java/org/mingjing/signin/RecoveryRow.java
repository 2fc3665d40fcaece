package org.mingjing.signin;

import java.time.Instant;
import java.util.Objects;
import org.mingjing.web.Frame;

/**
 * A recovery as administrators read it.
 *
 * @param asked by whom, and when
 * @param answer by whom it was confirmed, or why it is not
 * @param confirmable whether the reader may confirm it
 */
public record RecoveryRow(long id, String login, String because, String asked, String answer, boolean confirmable) {

    static RecoveryRow of(Recovery recovery, boolean waits, String reader, Frame frame) {
        return new RecoveryRow(
                recovery.id(),
                recovery.login(),
                recovery.because(),
                by(recovery.askedBy(), recovery.askedAt(), frame),
                answer(recovery, waits, frame),
                waits && recovery.mayBeConfirmedBy(reader));
    }

    private static String answer(Recovery recovery, boolean waits, Frame frame) {
        if (recovery.confirmedBy() != null) {
            return by(recovery.confirmedBy(), Objects.requireNonNull(recovery.confirmedAt()), frame);
        }
        return frame.say(waits ? "sign-in.recovery-waits" : "sign-in.recovery-ran-out");
    }

    private static String by(String login, Instant at, Frame frame) {
        return frame.say("sign-in.by-on", login, frame.date(at));
    }
}
