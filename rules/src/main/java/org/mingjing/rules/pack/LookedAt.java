package org.mingjing.rules.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The attributes that a condition looks at: {@code case.kind}, and {@code event["org:role"]} as {@code event.org:role}. */
final class LookedAt {

    private static final Set<String> HOLDERS = Set.of("case", "event");

    private LookedAt() {}

    static Set<String> in(CelAbstractSyntaxTree condition) {
        return CelNavigableAst.fromAst(condition)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .flatMap(expression -> name(expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the condition looks at single attributes only: at no case and no event as a whole. */
    static boolean isAllOf(CelAbstractSyntaxTree condition) {
        var expressions = CelNavigableAst.fromAst(condition)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .toList();
        return expressions.stream().filter(LookedAt::isHolder).count()
                == expressions.stream()
                        .filter(expression -> name(expression).isPresent())
                        .count();
    }

    private static boolean isHolder(CelExpr expression) {
        return expression.getKind() == ExprKind.Kind.IDENT
                && HOLDERS.contains(expression.ident().name());
    }

    /** The attribute, if the expression is one by its name. */
    static Optional<String> name(CelExpr expression) {
        return switch (expression.getKind()) {
            case SELECT ->
                named(expression.select().operand(), expression.select().field());
            case CALL ->
                expression.call().function().equals("_[_]")
                                && expression.call().args().getLast().getKind() == ExprKind.Kind.CONSTANT
                                && expression.call().args().getLast().constant().getKind()
                                        == CelConstant.Kind.STRING_VALUE
                        ? named(
                                expression.call().args().getFirst(),
                                expression.call().args().getLast().constant().stringValue())
                        : Optional.empty();
            case CONSTANT, IDENT, LIST, MAP, STRUCT, COMPREHENSION, NOT_SET -> Optional.empty();
        };
    }

    private static Optional<String> named(CelExpr holder, String attribute) {
        return isHolder(holder) ? Optional.of(holder.ident().name() + "." + attribute) : Optional.empty();
    }
}
