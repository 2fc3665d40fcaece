package org.mingjing.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.people.Officer;
import org.mingjing.people.Officer.HeldPost;
import org.mingjing.people.Officer.Theme;
import org.mingjing.people.Right;
import org.mingjing.people.Role;
import org.mingjing.people.Role.Sight;
import org.mingjing.rectification.Step.Kind;
import org.mingjing.rectification.Step.Outcome;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;

/** Who may do what with an order, and where it stands after it. */
class OrderTests {

    private static final LocalDate DUE_20_MARCH = LocalDate.of(2026, 3, 20);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 20);
    private static final Instant AT = Instant.parse("2026-03-16T01:00:00Z");
    private static final long FIRST_PROSECUTOR = 3;

    private static final Officer ZHAO = officer("zhao", FIRST_PROSECUTOR);
    private static final Officer LI = officer("li", 2, Right.ISSUE_ORDER);
    private static final Officer SUN = officer("sun", 5, Right.VERIFY_ORDER, Right.ISSUE_ORDER);
    private static final Officer ZHAO_WHO_MAY_CHECK = officer("zhao", FIRST_PROSECUTOR, Right.VERIFY_ORDER);
    private static final Officer SUCCESSOR_WHO_MAY_CHECK = officer("chen", FIRST_PROSECUTOR, Right.VERIFY_ORDER);
    private static final Officer ZHAO_ON_ANOTHER_POST = officer("zhao", 9, Right.VERIFY_ORDER);

    private static final Step CAUSE = step(1, Kind.CAUSE);
    private static final Step MEASURE = step(1, Kind.MEASURE);
    private static final Step PROOF = step(1, Kind.PROOF);
    private static final Step ACCEPTED = step(1, Kind.CHECK).with(Outcome.ACCEPTED, LATER);
    private static final Step SENT_BACK = step(1, Kind.CHECK).with(Outcome.SENT_BACK, null);
    private static final Step HELD = step(1, Kind.LOOK_BACK).with(Outcome.HELD, null);
    private static final Step RELAPSE = step(1, Kind.RELAPSE).until(LATER);

    private static Officer officer(String login, long post, Right... rights) {
        var name = new Texts(login, login);
        var role = new Role("role", name, Sight.OWN, Set.of(rights));
        return new Officer(
                post,
                login,
                name,
                Language.EN,
                Theme.AUTO,
                false,
                DUE_20_MARCH,
                List.of(new HeldPost(post, name, 1, name, role, null)),
                Set.of());
    }

    private static Step step(int round, Kind kind) {
        return Step.of(round, kind, new Act(ZHAO, AT), "in words");
    }

    private static Order order(Step... steps) {
        var text = new Texts("the tender", "招标");
        return new Order(
                7,
                "2026-7",
                null,
                text,
                text,
                Severity.MEDIUM,
                1,
                text,
                FIRST_PROSECUTOR,
                text,
                DUE_20_MARCH,
                new Who("li", text),
                AT,
                Arrays.asList(steps));
    }

    @Test
    void passesItsStationsInTheirOrder() {
        var steps = List.of(CAUSE, MEASURE, PROOF, ACCEPTED, HELD);
        var passed = new ArrayList<Station>();
        for (int n = 0; n <= steps.size(); n++) {
            passed.add(order(steps.subList(0, n).toArray(Step[]::new)).station());
        }
        assertThat(passed)
                .containsExactly(
                        Station.CAUSE, Station.MEASURE, Station.PROOF, Station.CHECK, Station.LOOK_BACK, Station.DONE);
    }

    @Test
    void isPutRightByWhoHoldsThePost() {
        assertThat(order().mayTake(ZHAO)).isTrue();
        assertThat(order().mayTake(LI)).isFalse();
        assertThat(order().mayTake(SUN)).isFalse();
        refuses(order(), Station.CAUSE, LI, "rectification.not-the-owner");
    }

    @Test
    void isCheckedByAnotherThanWhoPutItRightWhateverHisRights() {
        var proved = order(CAUSE, MEASURE, PROOF);
        assertThat(proved.mayTake(SUN)).isTrue();
        assertThat(proved.mayTake(LI)).as("without the right").isFalse();
        for (var own : List.of(ZHAO, ZHAO_WHO_MAY_CHECK, SUCCESSOR_WHO_MAY_CHECK, ZHAO_ON_ANOTHER_POST)) {
            assertThat(proved.mayTake(own)).as(own.login()).isFalse();
            refuses(proved, Station.CHECK, own, "rectification.not-the-checker");
        }
    }

    @Test
    void isNotCheckedWithoutAProofAndNotClosedTwice() {
        refuses(order(CAUSE, MEASURE), Station.CHECK, SUN, "rectification.elsewhere");
        refuses(order(CAUSE, MEASURE, PROOF, ACCEPTED), Station.CHECK, SUN, "rectification.elsewhere");
    }

    private static void refuses(Order order, Station station, Officer officer, String reason) {
        assertThatThrownBy(() -> order.requireAt(station, officer))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void sentBackItBeginsAnotherRoundAndItsCauseHolds() {
        var back = order(CAUSE, MEASURE, PROOF, SENT_BACK);
        assertThat(back.stand()).isEqualTo(new Stand(Station.MEASURE, 2, false, DUE_20_MARCH, null));
        assertThat(back.cause()).contains(CAUSE);
        assertThat(back.steps()).hasSize(4);
    }

    @Test
    void aRelapseAsksForTheCauseAnewAndBringsANewDueDate() {
        var again = order(CAUSE, MEASURE, PROOF, ACCEPTED, RELAPSE);
        assertThat(again.stand()).isEqualTo(new Stand(Station.CAUSE, 2, true, LATER, null));
        assertThat(order(CAUSE, MEASURE, PROOF, ACCEPTED, RELAPSE, step(2, Kind.CAUSE))
                        .station())
                .isEqualTo(Station.MEASURE);
    }

    @Test
    void timeIsAskedForOnceInARoundByTheOwnerAndGivenByTheIssuer() {
        var asked = step(1, Kind.EXTENSION_ASKED).until(LATER);
        assertThat(order().mayAskForTime(ZHAO)).isTrue();
        assertThat(order().mayAskForTime(LI)).isFalse();
        assertThat(order(asked).mayAskForTime(ZHAO)).isFalse();
        assertThat(order(CAUSE, MEASURE, PROOF).mayAskForTime(ZHAO)).isFalse();

        assertThat(order(asked).mayAnswerWhoAsksForTime(LI)).isTrue();
        assertThat(order(asked).mayAnswerWhoAsksForTime(SUN)).isFalse();
        assertThat(order().mayAnswerWhoAsksForTime(LI)).isFalse();
        assertThat(order(asked).stand().dueOn()).isEqualTo(DUE_20_MARCH);

        var granted = order(asked, step(1, Kind.EXTENSION).with(Outcome.GRANTED, LATER));
        assertThat(granted.stand().dueOn()).isEqualTo(LATER);
        assertThat(granted.mayAnswerWhoAsksForTime(LI)).isFalse();
        assertThat(order(asked, step(1, Kind.EXTENSION).with(Outcome.REFUSED, null))
                        .stand()
                        .dueOn())
                .isEqualTo(DUE_20_MARCH);
    }

    @Test
    void isWithdrawnByItsIssuerWhileItIsOpen() {
        assertThat(order(CAUSE).mayWithdraw(LI)).isTrue();
        assertThat(order(CAUSE).mayWithdraw(SUN)).isFalse();
        assertThat(order(CAUSE, MEASURE, PROOF, ACCEPTED).mayWithdraw(LI)).isFalse();
        var withdrawn = order(CAUSE, step(1, Kind.WITHDRAWAL));
        assertThat(withdrawn.station()).isEqualTo(Station.WITHDRAWN);
        assertThat(withdrawn.mayTake(ZHAO)).isFalse();
        assertThat(withdrawn.mayWithdraw(LI)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-12, GREEN",
        "2026-03-13, YELLOW",
        "2026-03-20, YELLOW",
        "2026-03-21, RED",
    })
    void turnsYellowBeforeItIsDueAndRedTheDayAfter(LocalDate today, Light light) {
        assertThat(order().stand().lightOn(today, today.plusDays(7))).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-21, GREEN, false", "2026-06-19, GREEN, false", "2026-06-20, YELLOW, true"})
    void closedItIsGreenUntilItHasToBeLookedBackAt(LocalDate today, Light light, boolean due) {
        var closed = order(CAUSE, MEASURE, PROOF, ACCEPTED).stand();
        assertThat(closed.lightOn(today, today.plusDays(7))).isEqualTo(light);
        assertThat(closed.mayBeLookedBackAt(today)).isEqualTo(due);
    }

    @Test
    void hasNoLightWhenNothingIsLeftToDo() {
        for (var done : List.of(order(CAUSE, MEASURE, PROOF, ACCEPTED, HELD), order(step(1, Kind.WITHDRAWAL)))) {
            assertThat(done.stand().lightOn(LATER, LATER)).isEqualTo(Light.GREY);
        }
    }
}
