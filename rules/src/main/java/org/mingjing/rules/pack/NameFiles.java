package org.mingjing.rules.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.mingjing.rules.Wording;
import org.mingjing.rules.explain.Names;
import org.mingjing.rules.explain.Names.Attribute;

/** Reads what a pack calls activities and attributes: {@code activities.yaml} and {@code attributes.yaml} in its folder. */
public final class NameFiles {

    private static final String ACTIVITIES = "activities";
    private static final String ATTRIBUTES = "attributes";

    private NameFiles() {}

    /**
     * The names that go with a file of rules: those beside it, or else in the folder above.
     *
     * @throws BadPack as {@link #read} does
     */
    public static Names with(Path rules) throws IOException {
        var folder = rules.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return Names.NONE;
        }
        var above = folder.getParent();
        return above == null || Files.exists(file(folder, ACTIVITIES)) ? read(folder) : read(above);
    }

    /**
     * The names in a folder; a file that is not there names nothing.
     *
     * @throws BadPack with file, line and what is expected
     */
    public static Names read(Path folder) throws IOException {
        var activities = new HashMap<String, Wording>();
        var attributes = new HashMap<String, Attribute>();
        read(file(folder, ACTIVITIES), (all, name) -> activities.put(name, wording(all, name)));
        read(file(folder, ATTRIBUTES), (all, name) -> attributes.put(name, attribute(all.section(name))));
        return new Names(activities, attributes);
    }

    private static Path file(Path folder, String what) {
        return folder.resolve(what + ".yaml");
    }

    /** Takes one name out of the section of all. */
    private interface Taking {
        void take(Section all, String name);
    }

    private static void read(Path file, Taking taking) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var label = file.getFileName().toString();
        var problems = new Problems(label);
        try {
            var what = label.substring(0, label.indexOf('.'));
            var all = new Section(RulePacks.compose(file)).allowing(what).section(what);
            for (var entry : all.values()) {
                taking.take(all, entry.key());
            }
        } catch (Refused refused) {
            problems.add("", refused);
            throw problems.refusal();
        }
    }

    private static Attribute attribute(Section section) {
        section.allowing("name", "values");
        var values = new HashMap<String, Wording>();
        if (section.has("values")) {
            var all = section.section("values");
            for (var entry : all.values()) {
                values.put(entry.key(), wording(all, entry.key()));
            }
        }
        return new Attribute(wording(section, "name"), Map.copyOf(values));
    }

    private static Wording wording(Section section, String key) {
        return Heads.wording(section, key).orElseThrow(() -> new Refused(section.at(key), "\"%s\" has no name", key));
    }
}
