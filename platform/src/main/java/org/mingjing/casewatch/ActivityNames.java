package org.mingjing.casewatch;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjing.packs.Pack;
import org.mingjing.rules.Activities;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Component;

/** The names of activities. One that the pack does not know is called by its own name. */
@Component
public class ActivityNames {

    private static final Texts ANY = new Texts("any event", "任一事件");
    private static final int MOST = 4;

    private final Map<String, Texts> names;

    ActivityNames(Pack pack) {
        this.names = pack.read("activities.yaml", ActivitiesFile.class).activities();
    }

    /** {@code activities.yaml}. */
    record ActivitiesFile(Map<String, Texts> activities) {}

    public Texts of(String activity) {
        return names.getOrDefault(activity, new Texts(activity, activity));
    }

    /** Any one of them, in a row of words. */
    Texts of(Activities activities) {
        if (activities.names().contains(Activities.EVERY)) {
            return ANY;
        }
        var listed = activities.names().stream().sorted().map(this::of).toList();
        return new Texts(listed(listed, Texts::en, "” or “", "…"), listed(listed, Texts::zh, "”或者“", "等"));
    }

    private static String listed(List<Texts> texts, Function<Texts, String> language, String or, String more) {
        var words = texts.stream().limit(MOST).map(language).collect(Collectors.joining(or));
        return texts.size() > MOST ? words + more : words;
    }
}
