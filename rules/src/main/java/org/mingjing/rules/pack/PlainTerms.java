package org.mingjing.rules.pack;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjing.rules.pack.PlainTerm.Answer;
import org.mingjing.rules.pack.PlainTerm.Attribute;
import org.mingjing.rules.pack.PlainTerm.Compared;
import org.mingjing.rules.pack.PlainTerm.Constant;
import org.mingjing.rules.pack.PlainTerm.Flag;
import org.mingjing.rules.pack.PlainTerm.Has;
import org.mingjing.rules.pack.PlainTerm.Joined;
import org.mingjing.rules.pack.PlainTerm.Not;
import org.mingjing.rules.pack.PlainTerm.OneOf;
import org.mingjing.rules.pack.PlainTerm.Operand;

/** Reads the plain kind of condition out of CEL; empty for every other. */
final class PlainTerms {

    private static final Map<String, Comparison> COMPARISONS =
            Arrays.stream(Comparison.values()).collect(Collectors.toMap(Comparison::function, Function.identity()));

    private PlainTerms() {}

    static Optional<PlainTerm> in(CelExpr expression) {
        return switch (expression.getKind()) {
            case SELECT -> {
                var named = attribute(expression);
                yield expression.select().testOnly() ? named.map(Has::new) : named.map(Flag::new);
            }
            case CALL -> call(expression.call(), expression);
            case CONSTANT, IDENT, LIST, MAP, STRUCT, COMPREHENSION, NOT_SET -> Optional.empty();
        };
    }

    private static Optional<PlainTerm> call(CelCall call, CelExpr whole) {
        return switch (call.function()) {
            case "_&&_" -> joined(Answer.NO, call.args());
            case "_||_" -> joined(Answer.YES, call.args());
            case "!_" -> in(call.args().getFirst()).map(Not::new);
            case "@in" -> oneOf(call.args());
            case "_[_]" -> attribute(whole).map(Flag::new);
            default -> compared(call);
        };
    }

    private static Optional<PlainTerm> joined(Answer settles, List<CelExpr> parts) {
        return in(parts.getFirst()).flatMap(one -> in(parts.getLast()).map(other -> new Joined(settles, one, other)));
    }

    private static Optional<PlainTerm> oneOf(List<CelExpr> parts) {
        if (parts.getLast().getKind() != ExprKind.Kind.LIST) {
            return Optional.empty();
        }
        var elements = parts.getLast().list().elements();
        var values =
                elements.stream().flatMap(element -> constant(element).stream()).toList();
        return values.size() < elements.size()
                ? Optional.empty()
                : attribute(parts.getFirst()).map(attribute -> new OneOf(attribute, values));
    }

    private static Optional<PlainTerm> compared(CelCall call) {
        return Optional.ofNullable(COMPARISONS.get(call.function()))
                .flatMap(comparison -> operand(call.args().getFirst())
                        .flatMap(one ->
                                operand(call.args().getLast()).map(other -> new Compared(comparison, one, other))));
    }

    private static Optional<? extends Operand> operand(CelExpr expression) {
        return expression.getKind() == ExprKind.Kind.CONSTANT ? constant(expression) : attribute(expression);
    }

    private static Optional<Attribute> attribute(CelExpr expression) {
        return LookedAt.name(expression).map(Attribute::named);
    }

    private static Optional<Constant> constant(CelExpr expression) {
        if (expression.getKind() != ExprKind.Kind.CONSTANT) {
            return Optional.empty();
        }
        var written = expression.constant();
        return switch (written.getKind()) {
            case INT64_VALUE -> Optional.of(new Constant(written.int64Value()));
            case DOUBLE_VALUE -> Optional.of(new Constant(written.doubleValue()));
            case STRING_VALUE -> Optional.of(new Constant(written.stringValue()));
            case BOOLEAN_VALUE -> Optional.of(new Constant(written.booleanValue()));
            default -> Optional.<Constant>empty();
        };
    }
}
