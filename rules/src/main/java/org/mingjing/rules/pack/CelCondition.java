package org.mingjing.rules.pack;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjing.rules.Condition;

/**
 * A condition in CEL over the attributes of {@code case} and {@code event}, checked when the pack is read.
 *
 * <p>A comparison with an attribute that is missing is false. What cannot be compared at all, a text with a number,
 * makes the condition false too.
 */
final class CelCondition implements Condition {

    private static final Cel CEL = CelFactory.plannerCelBuilder()
            .setOptions(CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .build())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("case", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .addVar("event", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .build();

    private final String text;
    private final Set<String> attributes;
    private final CelRuntime.Program program;

    private CelCondition(String text, Set<String> attributes, CelRuntime.Program program) {
        this.text = text;
        this.attributes = attributes;
        this.program = program;
    }

    static Condition compile(String text) throws NotCel {
        try {
            var checked = CEL.compile(text).getAst();
            requireCondition(checked);
            var guarded = CEL.check(MissingAttributes.guarded(checked)).getAst();
            var condition = new CelCondition(text, LookedAt.in(checked), CEL.createProgram(guarded));
            var sooner = LookedAt.isAllOf(checked) ? Remembered.of(condition) : condition;
            return PlainTerms.in(checked.getExpr())
                    .<Condition>map(term -> new PlainCondition(term, sooner))
                    .orElse(sooner);
        } catch (CelValidationException wrong) {
            throw new NotCel(wrong.getErrors().stream()
                    .map(issue -> "%s (column %d of the expression)"
                            .formatted(
                                    issue.getMessage(),
                                    issue.getSourceLocation().getColumn() + 1))
                    .collect(Collectors.joining("; ")));
        } catch (CelEvaluationException wrong) {
            throw new NotCel(String.valueOf(wrong.getMessage()));
        }
    }

    private static void requireCondition(CelAbstractSyntaxTree checked) throws NotCel {
        var type = checked.getResultType();
        if (!type.equals(SimpleType.BOOL) && !type.equals(SimpleType.DYN)) {
            throw new NotCel("it yields %s, expected true or false".formatted(type.name()));
        }
    }

    @Override
    public Set<String> attributes() {
        return attributes;
    }

    @Override
    public boolean holds(Map<String, Object> ofCase, Map<String, Object> ofEvent) {
        try {
            return Boolean.TRUE.equals(program.eval(name -> Optional.ofNullable(
                    switch (name) {
                        case "case" -> ofCase;
                        case "event" -> ofEvent;
                        default -> null;
                    })));
        } catch (CelEvaluationException notComparable) {
            return false;
        }
    }

    @Override
    public String toString() {
        return text;
    }

    /** The text is not CEL, or does not type-check. */
    static final class NotCel extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;

        NotCel(String why) {
            this.why = why;
        }

        String why() {
            return why;
        }
    }
}
