package org.mingjing.rules.explain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.mingjing.rules.Wording;

/** One of the two languages of the sentences, with its file of words. */
final class Tongue {

    static final Tongue EN = new Tongue(Locale.ENGLISH, "d MMMM uuuu", Wording::en);
    static final Tongue ZH = new Tongue(Locale.SIMPLIFIED_CHINESE, "uuuu年M月d日", Wording::zh);

    private final Locale locale;
    private final DateTimeFormatter dates;
    private final Function<Wording, String> side;
    private final Properties words;

    private Tongue(Locale locale, String dates, Function<Wording, String> side) {
        this.locale = locale;
        this.dates = DateTimeFormatter.ofPattern(dates, locale);
        this.side = side;
        this.words = read("words_%s.properties".formatted(locale.getLanguage()));
    }

    private static Properties read(String file) {
        var words = new Properties();
        var stream = Objects.requireNonNull(Tongue.class.getResourceAsStream(file), file);
        try (var text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        return words;
    }

    String in(Wording wording) {
        return side.apply(wording);
    }

    DateTimeFormatter dates() {
        return dates;
    }

    /** A key that is missing fails: it is never shown to a person. */
    String say(String key, Object... facts) {
        return new MessageFormat(Objects.requireNonNull(words.getProperty(key), key), locale).format(facts);
    }
}
