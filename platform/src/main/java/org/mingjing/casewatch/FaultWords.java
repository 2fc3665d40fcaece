package org.mingjing.casewatch;

import java.util.Locale;
import org.mingjing.rules.log.Fault;

/** What a log is faulted for, in the message files. */
final class FaultWords {

    private FaultWords() {}

    static String key(Fault fault) {
        return key(fault.kind());
    }

    static String key(Fault.Kind kind) {
        return "casewatch.fault." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
