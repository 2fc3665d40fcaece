package org.mingjing.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.pack.RulePacks;

/** What every contestant does: the four rules of {@code t-pack.yaml}, each broken or not in each case. */
final class FourRules {

    static final String SUBMITTED = "A_SUBMITTED";
    static final String APPROVED = "A_APPROVED";
    static final String DECLINED = "A_DECLINED";
    static final String CANCELLED = "A_CANCELLED";
    static final String OFFER_SENT = "O_SENT";
    static final String OFFER_CREATED = "O_CREATED";
    static final String VALIDATED = "W_Valideren aanvraag:COMPLETE";

    static final long NANOS_TO_DECIDE = Duration.ofDays(14).toNanos();
    static final int MOST_OFFERS = 2;

    private FourRules() {}

    static RulePack pack() {
        try (var file = Objects.requireNonNull(FourRules.class.getResourceAsStream("t-pack.yaml"))) {
            return RulePacks.read("t-pack.yaml", new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
