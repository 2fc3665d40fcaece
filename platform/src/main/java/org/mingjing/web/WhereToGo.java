package org.mingjing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After the sign-in: to where a story begins, or to the page that was asked for before, or to Today. */
final class WhereToGo extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        var to = request.getParameter("to");
        return to == null ? "/" : OwnAddress.of(to);
    }
}
