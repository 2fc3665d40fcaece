package org.mingjing.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A plain condition says what CEL says of the same text, whatever the values and their kinds. */
class PlainConditionLaws {

    @Property(tries = 400)
    void saysWhatCelSays(
            @ForAll("conditions") String text,
            @ForAll("attributes") Map<String, Object> ofCase,
            @ForAll("attributes") Map<String, Object> ofEvent)
            throws CelCondition.NotCel {
        var condition = (PlainCondition) CelCondition.compile(text);

        assertThat(condition.holds(ofCase, ofEvent))
                .as("%s of %s and %s", text, ofCase, ofEvent)
                .isEqualTo(condition.inFull().holds(ofCase, ofEvent));
    }

    @Example
    void moreThanComparisonsIsLeftToCel() throws CelCondition.NotCel {
        assertThat(CelCondition.compile("case.a.startsWith('x')")).isNotInstanceOf(PlainCondition.class);
        assertThat(CelCondition.compile("case.a == 1 ? event.b == 2 : false")).isNotInstanceOf(PlainCondition.class);
        assertThat(CelCondition.compile("case.a + 1 > 2")).isNotInstanceOf(PlainCondition.class);
        assertThat(CelCondition.compile("case.a.b == 1")).isNotInstanceOf(PlainCondition.class);
    }

    @Provide
    Arbitrary<String> conditions() {
        return nested(3);
    }

    private Arbitrary<String> nested(int depth) {
        if (depth == 0) {
            return atoms();
        }
        var inner = nested(depth - 1);
        return Arbitraries.oneOf(
                inner,
                inner.map("!(%s)"::formatted),
                Combinators.combine(inner, Arbitraries.of("&&", "||"), inner).as("(%s) %s (%s)"::formatted));
    }

    private Arbitrary<String> atoms() {
        var names = Arbitraries.of("case.a", "case.b", "case.c", "event.a", "event['b']");
        var constants = Arbitraries.of("1", "1.0", "2", "-3.5", "9007199254740993", "'x'", "'1'", "true", "false");
        var operators = Arbitraries.of("==", "!=", "<", "<=", ">", ">=");
        return Arbitraries.oneOf(
                Combinators.combine(names, operators, constants).as("%s %s %s"::formatted),
                Combinators.combine(names, operators, names).as("%s %s %s"::formatted),
                Combinators.combine(names, Arbitraries.oneOf(lists("1", "2", "7"), lists("'x'", "'1'", "'y'")))
                        .as((name, values) -> "%s in [%s]".formatted(name, String.join(", ", values))),
                names,
                Arbitraries.of("has(case.a)", "has(event.c)"));
    }

    private static Arbitrary<List<String>> lists(String... constants) {
        return Arbitraries.of(constants).list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<Map<String, Object>> attributes() {
        return Arbitraries.maps(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.<Object>of(
                                1L,
                                1.0,
                                2L,
                                -3.5,
                                0.0,
                                -0.0,
                                Double.NaN,
                                9007199254740992L,
                                9007199254740992.0,
                                Long.MAX_VALUE,
                                "x",
                                "1",
                                "",
                                true,
                                false,
                                Instant.EPOCH,
                                List.of(1L)))
                .ofMaxSize(3);
    }
}
