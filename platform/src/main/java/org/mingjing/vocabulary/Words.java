package org.mingjing.vocabulary;

import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.context.MessageSource;

/** The application's words in one language. A key that is missing fails: it is never shown to a person. */
public record Words(Language language, MessageSource messages) {

    public String say(String key, Object... facts) {
        return messages.getMessage(key, Arrays.stream(facts).map(this::shown).toArray(), language.locale());
    }

    public String say(Sentence sentence) {
        return say(sentence.key(), sentence.facts().toArray());
    }

    private Object shown(Object fact) {
        return switch (fact) {
            case Texts texts -> texts.in(language);
            case LocalDate date -> date(date);
            case Light light -> light(light);
            case Sentence sentence -> say(sentence);
            default -> fact;
        };
    }

    public String in(Texts texts) {
        return texts.in(language);
    }

    public String date(LocalDate date) {
        return language.dates().format(date);
    }

    public String light(Light light) {
        return switch (light) {
            case GREEN -> say("light.green");
            case YELLOW -> say("light.yellow");
            case RED -> say("light.red");
            case GREY -> say("light.grey");
        };
    }
}
