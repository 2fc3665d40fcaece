package org.mingjing.casewatch;

import java.util.Map;
import org.mingjing.packs.Pack;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Component;

/** The names of activities. One that the pack does not know is called by its own name. */
@Component
public class ActivityNames {

    private final Map<String, Texts> names;

    ActivityNames(Pack pack) {
        this.names = pack.read("activities.yaml", ActivitiesFile.class).activities();
    }

    /** {@code activities.yaml}. */
    record ActivitiesFile(Map<String, Texts> activities) {}

    public Texts of(String activity) {
        return names.getOrDefault(activity, new Texts(activity, activity));
    }
}
