package org.mingjing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingjing.database.StartRefused;
import org.mingjing.packs.BadPack;

/** Why the program did not start: one sentence where it was refused, all that is known where it is a fault of ours. */
final class WhyNotStarted {

    private WhyNotStarted() {}

    static String of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(WhyNotStarted::isRefusal)
                .findFirst()
                .map(refusal -> String.valueOf(refusal.getMessage()))
                .orElseGet(() -> everything(failure));
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof StartRefused
                || cause instanceof BadPack
                || cause instanceof org.mingjing.rules.pack.BadPack;
    }

    private static String everything(Throwable failure) {
        var told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        return told.toString();
    }
}
