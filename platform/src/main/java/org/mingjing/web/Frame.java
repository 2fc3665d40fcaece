package org.mingjing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.people.Officer.Theme;
import org.mingjing.vocabulary.Words;

/**
 * What every page is given: the reader's words, who he is, where he can go, and the token of his forms.
 *
 * @param officer nobody before the sign-in
 * @param path the address of this page, without its filters
 * @param zone the zone in which the office's dates are said
 * @param doors whether the page at an address is for the officer
 * @param done the sentence about what was just done, once, after a form
 */
public record Frame(
        Words words,
        @Nullable Officer officer,
        String path,
        List<Place> places,
        FormToken token,
        @Nullable String done,
        boolean demo,
        ZoneId zone,
        Predicate<String> doors) {

    /** A place in the navigation. {@code title} is a key of the message files, {@code icon} a symbol of icons.svg. */
    public record Place(String address, String title, String icon) {}

    /** The hidden field that proves that a form came from our own page. */
    public record FormToken(String name, String value) {}

    public String say(String key, Object... facts) {
        return words.say(key, facts);
    }

    /** The date of an instant, in the office's zone. */
    public String date(Instant at) {
        return words.date(LocalDate.ofInstant(at, zone));
    }

    /** Whether the page at an address is for this officer: a link that he could not follow is not shown. */
    public boolean leadsTo(String address) {
        return doors.test(address);
    }

    public Theme theme() {
        return officer == null ? Theme.AUTO : officer.theme();
    }

    public boolean dark() {
        return theme() == Theme.DARK;
    }

    /** The language of the page as a browser wants it. */
    public String lang() {
        return switch (words.language()) {
            case EN -> "en";
            case ZH -> "zh-Hans";
        };
    }

    public boolean at(Place place) {
        return path.equals(place.address()) || path.startsWith(place.address() + "/");
    }
}
