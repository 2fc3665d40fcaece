package org.mingjing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.people.Officers;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Words;
import org.mingjing.web.Frame.FormToken;
import org.mingjing.web.Frame.Place;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the officer who asks and the frame of his page. */
@Component
class FrameResolver implements HandlerMethodArgumentResolver {

    private static final String OFFICER = FrameResolver.class.getName() + ".officer";

    private final Officers officers;
    private final MessageSource messages;
    private final List<NavigationPlace> places;
    private final java.time.Clock clock;
    private final Doors doors;
    private final boolean demo;

    FrameResolver(
            Officers officers,
            MessageSource messages,
            List<NavigationPlace> places,
            java.time.Clock clock,
            Doors doors,
            @Value("${mingjing.demo}") boolean demo) {
        this.officers = officers;
        this.messages = messages;
        this.places = places.stream()
                .sorted(Comparator.comparingInt(NavigationPlace::order))
                .toList();
        this.clock = clock;
        this.doors = doors;
        this.demo = demo;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Frame.class || parameter.getParameterType() == Officer.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null) {
            throw new IllegalStateException("not a web request");
        }
        if (parameter.getParameterType() == Officer.class) {
            return officer(http).orElseThrow(() -> new NotFound("officer", "nobody"));
        }
        return frame(http);
    }

    Optional<Officer> officer(HttpServletRequest request) {
        if (request.getAttribute(OFFICER) instanceof Officer known) {
            return Optional.of(known);
        }
        var signedIn = request.getUserPrincipal();
        if (signedIn == null) {
            return Optional.empty();
        }
        var officer = officers.find(signedIn.getName(), java.time.LocalDate.now(clock));
        officer.ifPresent(found -> request.setAttribute(OFFICER, found));
        return officer;
    }

    Frame frame(HttpServletRequest request) {
        var officer = officer(request).orElse(null);
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                new Words(language(request, officer), messages),
                officer,
                request.getRequestURI(),
                officer == null ? List.of() : placesOf(officer),
                token == null ? new FormToken("_csrf", "") : new FormToken(token.getParameterName(), token.getToken()),
                Done.take(request),
                demo,
                clock.getZone(),
                doors(officer));
    }

    /** A page asks the same few addresses again and again, with other filters. */
    private Predicate<String> doors(@Nullable Officer officer) {
        var known = new HashMap<String, Boolean>();
        return address -> officer != null
                && known.computeIfAbsent(address.replaceAll("[?#].*", ""), page -> doors.isOpen(officer, page));
    }

    private static Language language(HttpServletRequest request, @Nullable Officer officer) {
        if (officer != null) {
            return officer.language();
        }
        var asked = request.getParameter("language");
        return Language.of(asked == null ? request.getLocale() : Locale.forLanguageTag(asked));
    }

    private List<Place> placesOf(Officer officer) {
        return places.stream()
                .filter(place -> place.right() == null || officer.may(place.right()))
                .map(place -> new Place(place.address(), place.title(), place.icon()))
                .toList();
    }
}
