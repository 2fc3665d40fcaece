package org.mingjing.rules.pack;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mingjing.rules.RulePack;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads rule packs from YAML. A bad pack is refused whole, with everything that is wrong in it. */
public final class RulePacks {

    private RulePacks() {}

    /**
     * Reads a file in UTF-8.
     *
     * @throws BadPack with file, line, rule and what is expected, if the pack is not right
     */
    public static RulePack read(Path file) throws IOException {
        return new PackReader(file.getFileName().toString()).read(compose(file));
    }

    /**
     * Reads a text.
     *
     * @param name stands for the file in messages
     */
    public static RulePack read(String name, Reader text) {
        return new PackReader(name).read(compose(name, text));
    }

    static Node compose(Path file) throws IOException {
        var name = file.getFileName().toString();
        try {
            return compose(name, new StringReader(Files.readString(file)));
        } catch (CharacterCodingException notUtf8) {
            throw new BadPack(List.of("%s: is not UTF-8 text".formatted(name)));
        }
    }

    private static Node compose(String name, Reader text) {
        var settings = LoadSettings.builder().setLabel(name).setUseMarks(true).build();
        try {
            return new Compose(settings)
                    .composeReader(text)
                    .orElseThrow(() -> new BadPack(List.of("%s: is empty, expected a pack".formatted(name))));
        } catch (MarkedYamlEngineException notYaml) {
            var place = notYaml.getProblemMark()
                    .map(mark -> "%s:%d:%d".formatted(name, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(name);
            throw new BadPack(List.of("%s: is not YAML: %s".formatted(place, notYaml.getProblem())));
        } catch (YamlEngineException notYaml) {
            throw new BadPack(List.of("%s: is not YAML: %s".formatted(name, notYaml.getMessage())));
        }
    }
}
