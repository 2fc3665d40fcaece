package org.mingjing.rules.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import dev.cel.common.ast.CelMutableExpr.CelMutableSelect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rewrites a condition so that a comparison with a missing attribute is false, not an error: {@code case.kind == "x"}
 * becomes {@code has(case.kind) && case.kind == "x"}, and so for {@code event["org:role"]}. The guard stands at each
 * comparison, so that {@code !(case.kind == "x")} holds for a case without a kind.
 */
final class MissingAttributes {

    private static final String AND = "_&&_";
    private static final Set<String> LOGIC = Set.of(AND, "_||_", "!_", "_?_:_");

    private long lastId = 1_000_000;

    private MissingAttributes() {}

    static CelAbstractSyntaxTree guarded(CelAbstractSyntaxTree condition) {
        var ast = CelMutableAst.fromCelAst(condition);
        var guarded = new MissingAttributes().guard(ast.expr());
        return CelMutableAst.of(guarded, ast.source()).toParsedAst();
    }

    private CelMutableExpr guard(CelMutableExpr expression) {
        return switch (expression.getKind()) {
            case CALL -> guardCall(expression);
            case COMPREHENSION -> {
                var loop = expression.comprehension();
                loop.setLoopStep(guard(loop.loopStep()));
                yield guardAtom(expression);
            }
            case SELECT -> guardAtom(expression);
            case CONSTANT, IDENT, LIST, MAP, STRUCT, NOT_SET -> expression;
        };
    }

    private CelMutableExpr guardCall(CelMutableExpr expression) {
        var call = expression.call();
        if (!LOGIC.contains(call.function())) {
            return guardAtom(expression);
        }
        for (var i = 0; i < call.args().size(); i++) {
            call.setArg(i, guard(call.args().get(i)));
        }
        return expression;
    }

    private CelMutableExpr guardAtom(CelMutableExpr atom) {
        var guards = new ArrayList<CelMutableExpr>();
        collect(atom, guards);
        var guarded = atom;
        for (var present : guards.reversed()) {
            guarded = CelMutableExpr.ofCall(++lastId, CelMutableCall.create(AND, List.of(present, guarded)));
        }
        return guarded;
    }

    // Inner attributes first, since has(a.b) asks a. What a loop names itself is guarded inside the loop.
    private void collect(CelMutableExpr expression, List<CelMutableExpr> guards) {
        switch (expression.getKind()) {
            case SELECT -> {
                var select = expression.select();
                collect(select.operand(), guards);
                if (!select.testOnly()) {
                    guards.add(CelMutableExpr.ofSelect(
                            ++lastId, CelMutableSelect.create(copy(select.operand()), select.field(), true)));
                }
            }
            case CALL -> {
                var call = expression.call();
                call.target().ifPresent(target -> collect(target, guards));
                call.args().forEach(argument -> collect(argument, guards));
                if (call.function().equals("_[_]")) {
                    guards.add(CelMutableExpr.ofCall(
                            ++lastId,
                            CelMutableCall.create(
                                    "@in",
                                    List.of(
                                            copy(call.args().getLast()),
                                            copy(call.args().getFirst())))));
                }
            }
            case LIST -> expression.list().elements().forEach(element -> collect(element, guards));
            case COMPREHENSION -> collect(expression.comprehension().iterRange(), guards);
            case CONSTANT, IDENT, MAP, STRUCT, NOT_SET -> {}
        }
    }

    private CelMutableExpr copy(CelMutableExpr expression) {
        var copy = CelMutableExpr.newInstance(expression);
        renumber(copy);
        return copy;
    }

    private void renumber(CelMutableExpr expression) {
        expression.setId(++lastId);
        switch (expression.getKind()) {
            case SELECT -> renumber(expression.select().operand());
            case CALL -> {
                expression.call().target().ifPresent(this::renumber);
                expression.call().args().forEach(this::renumber);
            }
            case LIST -> expression.list().elements().forEach(this::renumber);
            case CONSTANT, IDENT, MAP, STRUCT, COMPREHENSION, NOT_SET -> {}
        }
    }
}
