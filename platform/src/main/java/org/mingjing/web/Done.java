package org.mingjing.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** After a form: a redirect (303) to the page that shows what changed, and the sentence that says so there, once. */
public final class Done {

    private static final String SENTENCE = "done";

    private Done() {}

    /** Goes to an address with the sentence of a message key. */
    public static String at(String address, RedirectAttributes redirect, Frame frame, String key, Object... facts) {
        redirect.addFlashAttribute(SENTENCE, frame.say(key, facts));
        return "redirect:" + address;
    }

    static @Nullable String take(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(SENTENCE) instanceof String sentence ? sentence : null;
    }
}
