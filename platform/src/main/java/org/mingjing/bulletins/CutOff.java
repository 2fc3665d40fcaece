package org.mingjing.bulletins;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.mingjing.vocabulary.Texts;

/** The instant whose facts a circular counts, and how it is said in the office's zone. */
public record CutOff(Instant at, Texts said) {

    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZH =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.SIMPLIFIED_CHINESE);

    static CutOff of(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return new CutOff(at, new Texts(local.format(EN), local.format(ZH)));
    }
}
