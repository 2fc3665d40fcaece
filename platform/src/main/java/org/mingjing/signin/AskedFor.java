package org.mingjing.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.web.OwnAddress;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Which of our own pages somebody asked for before he was asked to sign in. Only the browser remembers it. */
final class AskedFor implements RequestCache {

    private static final int LONGEST = 1000;

    static Optional<String> in(HttpServletRequest request) {
        return Cookies.ASKED.in(request).map(asked -> OwnAddress.of(URLDecoder.decode(asked, StandardCharsets.UTF_8)));
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        if (request.getMethod().equals(HttpMethod.GET.name())) {
            remember(request.getRequestURI() + (query == null ? "" : "?" + query), request, response);
        }
    }

    static void remember(String address, HttpServletRequest request, HttpServletResponse response) {
        var asked = URLEncoder.encode(address, StandardCharsets.UTF_8);
        if (asked.length() < LONGEST) {
            Cookies.ASKED.set(request, response, asked);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        Cookies.ASKED.forget(request, response);
    }
}
