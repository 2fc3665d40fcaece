package org.mingjing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.mingjing.vocabulary.Asker;
import org.mingjing.vocabulary.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The one guard at the door: a page that is not for the officer does not exist for him, and whoever came with a start
 * password first chooses his own.
 */
@Component
class DoorKeeper implements HandlerInterceptor {

    private static final String CHOOSING = "/my/password";
    private static final Set<String> OPEN_BEFORE = Set.of(CHOOSING, "/my/language", "/my/theme", "/session/end");

    private final FrameResolver frames;
    private final Doors doors;

    DoorKeeper(FrameResolver frames, Doors doors) {
        this.frames = frames;
        this.doors = doors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(Everyone.class)) {
            return true;
        }
        var officer = frames.officer(request).orElseThrow(() -> new NotFound("page", request.getRequestURI()));
        if (!doors.isOpen(officer, method)) {
            throw new NotFound("page", request.getRequestURI());
        }
        if (officer.mustChoosePassword() && !OPEN_BEFORE.contains(request.getRequestURI())) {
            response.sendRedirect(CHOOSING);
            return false;
        }
        new Asker.Person(officer.login(), officer.day()).ask();
        return true;
    }
}
