package org.mingjing.bulletins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjing.bulletins.Circular.Figure;
import org.mingjing.bulletins.Circular.Restated;
import org.mingjing.bulletins.Circular.Section;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.Texts;

/** What can be said with the figures that there are. */
class TemplateTests {

    private static final Texts DONE = new Texts("{done} of {due} were done.", "{due}项完成{done}项。");
    private static final Texts HELD = new Texts("{held} meetings were held.", "开会{held}次。");
    private static final Texts NO_RANKS = new Texts("Nobody is ranked in {month}.", "{month}不作排名。");

    private final Template.Section section =
            new Template.Section("duties", new Texts("Duties", "责任"), List.of(DONE, HELD, NO_RANKS));

    @Test
    void aSentenceIsSaidOnlyWhereAllItsFiguresAreGiven() {
        assertThat(section.sayable(Set.of("done", "due"))).containsExactly(DONE, NO_RANKS);
        assertThat(section.sayable(Set.of("done", "due", "held"))).containsExactly(DONE, HELD, NO_RANKS);
        assertThat(section.sayable(Set.of("done"))).as("without any figure").isEmpty();
    }

    @Test
    void aFieldOfOneLanguageAloneCountsToo() {
        var uneven = new Template.Section("x", DONE, List.of(new Texts("Some were done.", "完成{done}项。")));
        assertThat(uneven.sayable(Set.of())).isEmpty();
    }

    @Test
    void aFigureStandsApartInItsSentence() {
        var said = new Section(
                "duties", DONE, DONE, new Texts("", ""), null, List.of(figure("x.done", 3, 3), figure("x.due", 4, 4)));
        assertThat(said.said(Language.EN)).isEqualTo("3 of 4 were done.");
        assertThat(said.said(Language.ZH)).isEqualTo("4项完成3项。");
        assertThat(said.parts(Language.EN))
                .filteredOn(part -> part.figure() != null)
                .extracting(part -> part.text())
                .containsExactly("3", "4");
    }

    @Test
    void whatIsNotKnownIsNeverTakenForANumber() {
        var filled = Fields.of(YearMonth.of(2026, 2)).in(new Texts("{month}: {due}", "{month}：{due}"));
        assertThat(filled).isEqualTo(new Texts("February 2026: {due}", "2026年2月：{due}"));
    }

    @Test
    void aFigureIsRestatedWhereEitherOfItsNumbersChanged() {
        var before = List.of(figure("x.a", 1, 4), figure("x.b", 2, 4), figure("x.gone", 1, 1));
        var now = List.of(figure("x.a", 1, 5), figure("x.b", 2, 4), figure("x.new", 9, 9));
        assertThat(Restated.between(before, now)).containsExactly(new Restated(before.getFirst(), now.getFirst()));
    }

    private static Figure figure(String indicator, long numerator, long denominator) {
        return new Figure("duties", indicator, DONE, DONE, numerator, denominator, "1", "/");
    }
}
