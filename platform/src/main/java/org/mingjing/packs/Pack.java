package org.mingjing.packs;

import java.nio.file.Path;
import java.time.ZoneId;
import org.mingjing.rules.calendar.WorkingCalendar;
import org.mingjing.vocabulary.Texts;

/**
 * The pack in force: a folder of YAML files. Each module reads the file that is its own with {@link #read}, once, at
 * the start; a key that it does not know refuses the pack.
 */
public final class Pack {

    private final Path folder;
    private final Head head;

    Pack(Path folder) {
        this.folder = folder;
        this.head = PackFiles.read(folder.resolve("pack.yaml"), Head.class);
    }

    /** {@code pack.yaml}. */
    public record Head(
            String pack, String version, Texts name, Texts office, ZoneId timezone, String calendar, Texts about) {}

    public String id() {
        return head.pack();
    }

    public String version() {
        return head.version();
    }

    public Texts name() {
        return head.name();
    }

    public ZoneId zone() {
        return head.timezone();
    }

    public WorkingCalendar calendar() {
        return WorkingCalendar.named(head.calendar())
                .orElseThrow(() -> new BadPack("pack.yaml: there is no calendar \"%s\"; held are weekends and cn."
                        .formatted(head.calendar())));
    }

    /** A file of the pack as the record that describes it. */
    public <T> T read(String file, Class<T> shape) {
        return PackFiles.read(folder.resolve(file), shape);
    }

    /** Where a file of the pack lies, for parts that read it themselves. */
    public Path path(String file) {
        return folder.resolve(file);
    }
}
