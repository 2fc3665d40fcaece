package org.mingjing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.mingjing.vocabulary.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** The one guard at the door: a page that is not for the officer does not exist for him. */
@Component
class DoorKeeper implements HandlerInterceptor {

    private final FrameResolver frames;

    DoorKeeper(FrameResolver frames) {
        this.frames = frames;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(Everyone.class)) {
            return true;
        }
        var officer = frames.officer(request).orElseThrow(() -> new NotFound("page", request.getRequestURI()));
        var only = method.getMethodAnnotation(OnlyWith.class);
        var open = only == null
                ? method.hasMethodAnnotation(EveryOfficer.class)
                : Arrays.stream(only.value()).anyMatch(officer::may);
        if (!open) {
            throw new NotFound("page", request.getRequestURI());
        }
        return true;
    }
}
