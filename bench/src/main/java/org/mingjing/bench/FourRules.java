package org.mingjing.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    static final Set<String> CONCERNED =
            Set.of(SUBMITTED, APPROVED, DECLINED, CANCELLED, OFFER_SENT, OFFER_CREATED, VALIDATED);

    /** The rules by the order of the pack. */
    static final List<String> IDS =
            List.of("decided-in-14-days", "at-most-two-offers", "validated-before-approval", "four-eyes");

    static final long NANOS_TO_DECIDE = Duration.ofDays(14).toNanos();
    static final int MOST_OFFERS = 2;

    private FourRules() {}

    static RulePack pack() {
        return pack("t-pack.yaml");
    }

    /** A pack that lies beside this class. */
    static RulePack pack(String file) {
        return RulePacks.read(file, new StringReader(text(file)));
    }

    static String text(String file) {
        try (var stored = Objects.requireNonNull(FourRules.class.getResourceAsStream(file))) {
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
