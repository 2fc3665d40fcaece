package org.mingjing.bench;

import java.util.function.UnaryOperator;

/**
 * The four rules as one query, for a table of i (the place in the log), c (the case), a (the activity), t (nanoseconds
 * since 1970) and r (the actor, if any). Only the events that concern a rule are looked at, and only once.
 *
 * @param literal how an activity is written
 */
record FourRulesSql(UnaryOperator<String> literal, long newest) {

    private static final int[] RULES = {
        Verdicts.LATE, Verdicts.MISSING, Verdicts.OFFERS, Verdicts.ORDER, Verdicts.FOUR_EYES
    };

    /** Gives each case and a number with a bit for each rule that is broken, cases without any left out. */
    String on(String events) {
        return """
            with concerned as materialized (
              select i, c, a, t, r from %10$s
              where a in (%1$s, %2$s, %3$s, %4$s, %5$s, %6$s, %7$s)),
            cases as (
              select c, min(t) filter (where a = %1$s) as submitted_at,
                min(t) filter (where a in (%2$s, %3$s, %4$s)) as decided_at,
                count(*) filter (where a = %5$s) as offers,
                min(i) filter (where a = %2$s) as approved, min(i) filter (where a = %7$s) as validated
              from concerned group by c),
            same as (
              select distinct one.c from concerned one join concerned other on one.c = other.c and one.r = other.r
              where one.a = %6$s and other.a in (%2$s, %3$s)),
            judged as (
              select c,
                coalesce(decided_at - submitted_at > %8$d, false)::int
                + (submitted_at is not null and decided_at is null and %9$d - submitted_at > %8$d)::int * 2
                + (offers > %11$d)::int * 4
                + (approved is not null and (validated is null or validated > approved))::int * 8
                + (c in (select c from same))::int * 16 as broken
              from cases)
            select c, broken from judged where broken > 0""".formatted(
                        literal.apply(FourRules.SUBMITTED),
                        literal.apply(FourRules.APPROVED),
                        literal.apply(FourRules.DECLINED),
                        literal.apply(FourRules.CANCELLED),
                        literal.apply(FourRules.OFFER_SENT),
                        literal.apply(FourRules.OFFER_CREATED),
                        literal.apply(FourRules.VALIDATED),
                        FourRules.NANOS_TO_DECIDE,
                        newest,
                        events,
                        FourRules.MOST_OFFERS);
    }

    static void add(Verdicts verdicts, int ofCase, int broken) {
        for (var place = 0; place < RULES.length; place++) {
            if ((broken >> place & 1) == 1) {
                verdicts.add(ofCase, RULES[place]);
            }
        }
    }
}
