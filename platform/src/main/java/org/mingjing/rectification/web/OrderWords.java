package org.mingjing.rectification.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.mingjing.rectification.Step;
import org.mingjing.rectification.Stock.Tab;
import org.mingjing.rules.Severity;
import org.mingjing.web.Frame;

/** The words of an order in the reader's language. */
public final class OrderWords {

    private OrderWords() {}

    public static String tab(Frame frame, Tab show) {
        return frame.say("rectification.tab." + key(show));
    }

    public static String severity(Frame frame, Severity severity) {
        return frame.say("rectification.severity." + key(severity));
    }

    public static String deed(Frame frame, Step step) {
        return frame.say("rectification.deed." + key(step.outcome() == null ? step.kind() : step.outcome()));
    }

    public static String day(Frame frame, Instant at) {
        return frame.words().date(LocalDate.ofInstant(at, frame.zone()));
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
