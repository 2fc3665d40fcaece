package org.mingjing.rules.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Finding;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.Ruling;
import org.mingjing.rules.State;
import org.mingjing.rules.explain.Explanations;
import org.mingjing.rules.explain.Names;

/** Whatever the pack and whatever the log: every finding is explained, and its light turns when it is said to. */
class ExplanationLaws {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final Period LONGER_THAN_ANY_LIMIT = Period.ofDays(4000);

    @Property(tries = 1000)
    void whatIsExplainedIsWhatIsFound(
            @ForAll("packs") RulePack pack, @ForAll("logs") RandomLog log, @ForAll("times") Instant asOf) {
        for (var ofCase = 0; ofCase < RandomLog.CASES; ofCase++) {
            assertThat(pack.rulings(log.history(ofCase), asOf))
                    .map(Ruling::finding)
                    .isEqualTo(pack.judge(log.history(ofCase), asOf));
        }
    }

    @Property(tries = 1000)
    void everyFindingHasASentenceWithItsArticleAndTheDateOfEachEvent(
            @ForAll("packs") RulePack pack, @ForAll("logs") RandomLog log, @ForAll("times") Instant asOf) {
        var explanations = new Explanations(pack.zone(), Names.NONE);
        for (var ofCase = 0; ofCase < RandomLog.CASES; ofCase++) {
            for (var explained : explanations.of(pack, log.history(ofCase), asOf)) {
                var sentence = explained.explanation().sentence();
                assertThat(sentence.en()).endsWith(" (Article 7).");
                assertThat(sentence.zh()).endsWith("（第七条）。");
                for (var event : explained.ruling().events()) {
                    var date = LocalDate.ofInstant(event.at(), pack.zone());
                    assertThat(sentence.en()).contains("“%s”".formatted(event.activity()), ENGLISH.format(date));
                    assertThat(sentence.zh()).contains("“%s”".formatted(event.activity()), CHINESE.format(date));
                }
            }
        }
    }

    @Property(tries = 1000)
    void aLightTurnsAtTheInstantThatIsSaidAndNotBefore(
            @ForAll("packs") RulePack pack, @ForAll("logs") RandomLog log, @ForAll("times") Instant asOf) {
        var explanations = new Explanations(pack.zone(), Names.NONE);
        for (var ofCase = 0; ofCase < RandomLog.CASES; ofCase++) {
            var known = knownAt(log.history(ofCase), asOf);
            var explained = explanations.of(pack, known, asOf);
            for (var place = 0; place < explained.size(); place++) {
                var now = explained.get(place).ruling().finding().state();
                var outlook = explained.get(place).explanation().outlook();
                var next = outlook == null ? null : outlook.next();
                if (next == null) {
                    var later = asOf.atOffset(ZoneOffset.UTC)
                            .plus(LONGER_THAN_ANY_LIMIT)
                            .toInstant();
                    assertThat(states(pack, known, later).get(place)).isEqualTo(now);
                } else {
                    assertThat(next).isAfter(asOf);
                    assertThat(states(pack, known, next.minusNanos(1)).get(place))
                            .isEqualTo(now);
                    assertThat(states(pack, known, next).get(place)).isNotEqualTo(now);
                }
            }
        }
    }

    @Property(tries = 500)
    void aLightHasStoodAsItStandsSinceTheInstantThatIsSaid(
            @ForAll("packs") RulePack pack, @ForAll("logs") RandomLog log, @ForAll("times") Instant asOf) {
        var explanations = new Explanations(pack.zone(), Names.NONE);
        for (var ofCase = 0; ofCase < RandomLog.CASES; ofCase++) {
            var known = knownAt(log.history(ofCase), asOf);
            for (var explained : explanations.of(pack, known, asOf)) {
                var outlook = explained.explanation().outlook();
                if (outlook != null) {
                    assertThat(outlook.light())
                            .isEqualTo(explained.ruling().finding().state());
                    assertThat(outlook.since()).isBeforeOrEqualTo(asOf);
                }
            }
        }
    }

    private static CaseHistory knownAt(CaseHistory history, Instant asOf) {
        return new CaseHistory(
                history.id(),
                history.attributes(),
                history.events().stream()
                        .filter(event -> !event.at().isAfter(asOf))
                        .toList());
    }

    private static List<State> states(RulePack pack, CaseHistory history, Instant at) {
        return pack.judge(history, at).stream().map(Finding::state).toList();
    }

    @Provide
    Arbitrary<RulePack> packs() {
        return RandomPacks.packs();
    }

    @Provide
    Arbitrary<RandomLog> logs() {
        return RandomLog.logs();
    }

    @Provide
    Arbitrary<Instant> times() {
        return RandomLog.times();
    }
}
