package org.mingjing.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules knows no state of a case and no time: both are supplied here, and its rules are tried at every event. */
final class EasyRules implements Contestant {

    private static final long DAYS_TO_DECIDE_IN_MILLIS = FourRules.NANOS_TO_DECIDE / 1_000_000;
    private static final Set<String> APPROVAL_OR_DECLINE = Set.of(FourRules.APPROVED, FourRules.DECLINED);
    private static final Set<String> DECISIONS = Set.of(FourRules.APPROVED, FourRules.DECLINED, FourRules.CANCELLED);

    private final Sample sample;
    private final PeerEvent.Maker events;

    EasyRules(Sample sample) {
        this.sample = sample;
        this.events = new PeerEvent.Maker(sample);
        Logger.getLogger("org.jeasy").setLevel(Level.OFF);
    }

    @Override
    public String name() {
        return "Easy Rules";
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public Verdicts judge() {
        var verdicts = new Verdicts(sample.log().cases());
        var rules = rules(verdicts);
        var engine = new DefaultRulesEngine();
        var cases = new HashMap<Integer, OneCase>();
        var facts = new Facts();
        for (var place = 0; place < sample.log().events(); place++) {
            var event = events.event(place);
            var ofCase = cases.computeIfAbsent(event.getOfCase(), _ -> new OneCase());
            facts.put("step", new Step(event, ofCase));
            engine.fire(rules, facts);
        }
        var newest = sample.newest() / 1_000_000;
        for (var known : cases.entrySet()) {
            if (known.getValue().isOverdue(newest)) {
                verdicts.add(known.getKey(), Verdicts.MISSING);
            }
        }
        return verdicts;
    }

    private static Rules rules(Verdicts verdicts) {
        var rules = new Rules();
        add(rules, "submitted", step -> step.is(FourRules.SUBMITTED), step -> step.state.submitted = step.millis());
        add(
                rules,
                "decided late",
                step -> step.isAny(DECISIONS) && step.state.isOverdue(step.millis()),
                step -> verdicts.add(step.number(), Verdicts.LATE));
        add(rules, "decided", step -> step.isAny(DECISIONS), step -> step.state.submitted = Long.MIN_VALUE);
        add(rules, "offers", step -> step.is(FourRules.OFFER_SENT), step -> {
            if (++step.state.offers > FourRules.MOST_OFFERS) {
                verdicts.add(step.number(), Verdicts.OFFERS);
            }
        });
        add(rules, "validated", step -> step.is(FourRules.VALIDATED), step -> step.state.isValidated = true);
        add(
                rules,
                "order",
                step -> step.is(FourRules.APPROVED) && !step.state.isValidated,
                step -> verdicts.add(step.number(), Verdicts.ORDER));
        add(
                rules,
                "creator",
                step -> step.is(FourRules.OFFER_CREATED) && step.hasActor(),
                step -> step.meet(step.state.creators, step.state.deciders, verdicts));
        add(
                rules,
                "decider",
                step -> step.isAny(APPROVAL_OR_DECLINE) && step.hasActor(),
                step -> step.meet(step.state.deciders, step.state.creators, verdicts));
        return rules;
    }

    private static void add(Rules rules, String name, Predicate<Step> when, Consumer<Step> then) {
        rules.register(new RuleBuilder()
                .name(name)
                .priority(rules.size())
                .when(facts -> when.test(facts.get("step")))
                .then(facts -> then.accept(facts.get("step")))
                .build());
    }

    /** What is remembered of a case. */
    private static final class OneCase {

        private long submitted = Long.MIN_VALUE;
        private int offers;
        private boolean isValidated;
        private final Set<String> creators = new HashSet<>(4);
        private final Set<String> deciders = new HashSet<>(4);

        boolean isOverdue(long millis) {
            return submitted != Long.MIN_VALUE && millis - submitted > DAYS_TO_DECIDE_IN_MILLIS;
        }
    }

    /** An event and what is known of its case. */
    private record Step(PeerEvent event, OneCase state) {

        boolean is(String activity) {
            return event.getActivity().equals(activity);
        }

        boolean isAny(Set<String> activities) {
            return activities.contains(event.getActivity());
        }

        boolean hasActor() {
            return event.getActor() != null;
        }

        long millis() {
            return event.getMillis();
        }

        int number() {
            return event.getOfCase();
        }

        void meet(Set<String> own, Set<String> others, Verdicts verdicts) {
            var actor = event.getActor();
            if (actor != null) {
                own.add(actor);
                if (others.contains(actor)) {
                    verdicts.add(number(), Verdicts.FOUR_EYES);
                }
            }
        }
    }
}
