package org.mingjing.web;

import java.util.Arrays;
import org.mingjing.people.Officer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which pages are for whom: the one answer, for the guard at the door and for the links that lead there. */
@Component
class Doors {

    private final ObjectProvider<RequestMappingHandlerMapping> addresses;

    Doors(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> addresses) {
        this.addresses = addresses;
    }

    boolean isOpen(Officer officer, HandlerMethod page) {
        var only = page.getMethodAnnotation(OnlyWith.class);
        return only == null
                ? page.hasMethodAnnotation(EveryOfficer.class)
                : Arrays.stream(only.value()).anyMatch(officer::may);
    }

    /** Whether the page at an address, without its filters, is for an officer; what of it he sees is another question. */
    boolean isOpen(Officer officer, String address) {
        var path = PathContainer.parsePath(address);
        return addresses.getObject().getHandlerMethods().entrySet().stream()
                .filter(page -> isAt(path, page.getKey()))
                .anyMatch(page -> isOpen(officer, page.getValue()));
    }

    private static boolean isAt(PathContainer path, RequestMappingInfo page) {
        var patterns = page.getPathPatternsCondition();
        return patterns != null
                && page.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
