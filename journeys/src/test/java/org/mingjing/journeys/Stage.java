package org.mingjing.journeys;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the product for the first journey, keeps it for the others and ends it after the last. */
final class Stage implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

    /** The role whose officer signs in by the identity provider. */
    static final String PROVIDED = "inspection-officer";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Product.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return product(test);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            product(test)
                    .photographVisitors("failed-%s-%s"
                            .formatted(
                                    test.getRequiredTestClass().getSimpleName(),
                                    test.getRequiredTestMethod().getName()));
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        product(test).sayGoodbye();
    }

    private static Product product(ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(Stage.class))
                .computeIfAbsent(Product.class, _ -> Product.start().withProviderFor(PROVIDED), Product.class);
    }
}
