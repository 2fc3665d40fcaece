package org.mingjing.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * A base log where no real one is given: 13,000 cases of about 20 events and 36 activities, one event in twenty at the
 * time of the one before, seven in a hundred without an actor. The same seed makes the same log.
 */
final class MadeUp {

    private static final long SEED = 20_120_301;
    private static final int CASES = 13_000;
    private static final int PEOPLE = 68;
    private static final int OTHER_ACTIVITIES = 29;
    private static final String[] NAMED = {
        FourRules.OFFER_CREATED,
        FourRules.OFFER_SENT,
        FourRules.VALIDATED,
        FourRules.APPROVED,
        FourRules.DECLINED,
        FourRules.CANCELLED
    };

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Columns columns = new Columns();

    private MadeUp() {}

    static Columns log() {
        var made = new MadeUp();
        for (var n = 0; n < CASES; n++) {
            made.aCase("case " + n);
        }
        return made.columns;
    }

    private void aCase(String id) {
        var at = Instant.parse("2011-10-01T00:00:00Z").getEpochSecond() + random.nextInt(150 * 86_400);
        event(id, FourRules.SUBMITTED, at);
        var length = 8 + random.nextInt(23);
        for (var n = 0; n < length; n++) {
            at += random.nextInt(20) == 0
                    ? 0
                    : random.nextInt((int) Duration.ofDays(2).toSeconds());
            event(
                    id,
                    random.nextInt(4) == 0
                            ? NAMED[random.nextInt(NAMED.length)]
                            : "W_Step " + random.nextInt(OTHER_ACTIVITIES),
                    at);
        }
    }

    private void event(String id, String activity, long second) {
        columns.add(id, activity, second * 1_000_000_000L, random.nextInt(100) < 7 ? -1 : random.nextInt(PEOPLE));
    }
}
