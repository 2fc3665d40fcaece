package org.mingjing.rules.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.rules.RulePack;

/**
 * Reads the examples of a pack: files in the folder {@code examples} beside it that name the pack under {@code for}. A
 * time without an offset is one in the pack's time zone.
 */
public final class Examples {

    private Examples() {}

    /**
     * In order of the files' names. None if there is no such folder.
     *
     * @throws BadPack with file, line and what is expected, if a file of examples is not right
     */
    public static List<Example> beside(Path file, RulePack pack) throws IOException {
        var folder = file.resolveSibling("examples");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var examples = new ArrayList<Example>();
        for (var written : filesIn(folder)) {
            examples.addAll(new ExampleReader(written.getFileName().toString(), pack.zone())
                    .read(RulePacks.compose(written), file.getFileName().toString()));
        }
        return examples;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
