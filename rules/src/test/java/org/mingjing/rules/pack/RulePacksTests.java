package org.mingjing.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.rules.Activities;
import org.mingjing.rules.Deadline;
import org.mingjing.rules.Extension;
import org.mingjing.rules.Limit;
import org.mingjing.rules.Owner;
import org.mingjing.rules.Pause;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.Severity;
import org.mingjing.rules.Validity;
import org.mingjing.rules.Wording;
import org.mingjing.rules.calendar.Length;
import org.mingjing.rules.calendar.Unit;

class RulePacksTests {

    private static final String REVIEW = """
            pack: criminal
            version: "2026.1"
            timezone: Asia/Shanghai
            calendar: cn
            closes: [archived]
            custody: {from: [detained, arrested], until: [released]}
            rules:
              - id: review-for-prosecution
                covers: [T-120, PM-13]
                title: {en: Review for prosecution, zh: 审查起诉}
                source: {en: "Criminal Procedure Law art. 172", zh: 刑事诉讼法第一百七十二条}
                kind: deadline
                start: accepted
                stop: [prosecuted, not-prosecuted]
                within: 1 month
                extend: [{on: extension-approved, by: 15 days, at-most: 1}]
                restart: [received-after-change-of-jurisdiction]
                pause: [{from: sent-for-appraisal, until: appraisal-received}]
                roll: next-working-day
                warn: 5 days
                owner: office
                severity: medium
                valid: {from: 2018-10-26}
                where: case.kind == "prosecution"
            """;

    @Test
    void readsAllThatARuleSays() {
        var pack = read(REVIEW);
        var rule = (Deadline) pack.rules().getFirst();

        assertThat(pack.id()).isEqualTo("criminal");
        assertThat(pack.version()).isEqualTo("2026.1");
        assertThat(pack.zone()).hasToString("Asia/Shanghai");
        assertThat(pack.closes()).isEqualTo(Activities.of("archived"));
        assertThat(rule.head().covers()).containsExactly("T-120", "PM-13");
        assertThat(rule.head().title()).isEqualTo(new Wording("Review for prosecution", "审查起诉"));
        assertThat(rule.head().owner()).isEqualTo(Owner.OFFICE);
        assertThat(rule.head().severity()).isEqualTo(Severity.MEDIUM);
        assertThat(rule.head().valid()).isEqualTo(new Validity(LocalDate.parse("2018-10-26"), null));
        assertThat(rule.head().where()).hasToString("case.kind == \"prosecution\"");
        assertThat(rule.stop()).isEqualTo(Activities.of("prosecuted", "not-prosecuted"));
        assertThat(rule.limit()).isEqualTo(new Limit(new Length(1, Unit.MONTHS), true, new Length(5, Unit.DAYS)));
        assertThat(rule.extensions())
                .isEqualTo(List.of(new Extension(Activities.of("extension-approved"), new Length(15, Unit.DAYS), 1)));
        assertThat(rule.pauses())
                .isEqualTo(
                        List.of(new Pause(Activities.of("sent-for-appraisal"), Activities.of("appraisal-received"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        within: 1 month   | whitin: 1 month  | criminal.yaml:15:5: rule review-for-prosecution: unknown key "whitin", did you mean "within"?
        kind: deadline    | kind: dedline    | criminal.yaml:12:11: rule review-for-prosecution: unknown kind "dedline", did you mean "deadline"?
        within: 1 month   | warn: 1 day      | criminal.yaml:20:5: rule review-for-prosecution: the key "warn" occurs twice
        start: accepted   | start: []        | criminal.yaml:13:12: rule review-for-prosecution: "start": expected at least one
        start: accepted   | start:           | criminal.yaml:13:5: rule review-for-prosecution: "start" is missing
        within: 1 month   | within: 1 moon   | criminal.yaml:15:13: rule review-for-prosecution: "within" is "1 moon", expected a number and hours, days, working days, weeks, months or years
        warn: 5 days      | warn: five       | criminal.yaml:20:11: rule review-for-prosecution: "warn" is "five", expected a number and hours, days, working days, weeks, months or years
        by: 15 days       | by: 15 hours     | criminal.yaml:16:43: rule review-for-prosecution: "by" is "15 hours", but a limit counted in dates is not extended by hours
        owner: office     | owner: ofice     | criminal.yaml:21:12: rule review-for-prosecution: "owner" is "ofice", did you mean "office"?
        from: 2018-10-26  | from: 2018-13-26 | criminal.yaml:23:19: rule review-for-prosecution: "from" is "2018-13-26", expected a date such as 2018-10-26
        from: sent-for    | form: sent-for   | criminal.yaml:18:14: rule review-for-prosecution: unknown key "form", did you mean "from"?
        calendar: cn      | calendar: jp     | criminal.yaml:4:11: unknown calendar "jp", expected one of weekends, cn
        Asia/Shanghai     | Asia/Shangai     | criminal.yaml:3:11: unknown time zone "Asia/Shangai", expected one such as Asia/Shanghai
        closes:           | close:           | criminal.yaml:5:1: unknown key "close", did you mean "closes"?
        case.kind ==      | cas.kind ==      | criminal.yaml:24:12: rule review-for-prosecution: "where" is no CEL condition: undeclared reference to 'cas' (in container '') (column 1 of the expression)
        rules:            | rulez:           | criminal.yaml:7:1: unknown key "rulez", did you mean "rules"?
        """)
    void refusesAWrongWordWithItsPlaceAndTheRightOne(String right, String wrong, String problem) {
        var refused = catchThrowableOfType(BadPack.class, () -> read(REVIEW.replace(right, wrong)));

        assertThat(refused.problems()).contains(problem);
    }

    @Test
    void namesEveryProblemAtOnce() {
        var bad = """
                rules:
                  - {id: a, kind: at-most, activity: x}
                  - {id: b, kind: wait, start: x, activity: y, four: 3 days}
                  - {id: b, kind: at-most, activity: x, times: 2}
                  - {kind: at-most, activity: x, times: 2}
                  - {id: e, kind: same-actor, activities: [x]}
                """;

        assertThatThrownBy(() -> read(bad)).isInstanceOf(BadPack.class).hasMessage("""
                        criminal.yaml:2:5: rule a: "times" is missing
                        criminal.yaml:3:48: rule b: unknown key "four", did you mean "for"?
                        criminal.yaml:4:10: rule b: there is a rule with this id in line 3 already
                        criminal.yaml:5:5: "id" is missing
                        criminal.yaml:6:43: rule e: "activities" has 1 entries, expected two""");
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertThatThrownBy(() -> read("rules: [")).hasMessageStartingWith("criminal.yaml:1:9: is not YAML");
        assertThatThrownBy(() -> read("")).hasMessage("criminal.yaml: is empty, expected a pack");
        assertThatThrownBy(() -> read("just text")).hasMessage("criminal.yaml:1:1: expected keys with values");
    }

    @Test
    void countsInUtcAndWithWeekendsUnlessItSaysOtherwise() {
        var pack = read("rules: []");

        assertThat(pack.zone()).hasToString("Z");
        assertThat(pack.calendar().isWorkingDay(LocalDate.parse("2026-03-21"))).isFalse();
    }

    private static RulePack read(String text) {
        return RulePacks.read("criminal.yaml", new StringReader(text));
    }
}
