package org.mingjing.packs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a YAML file of a pack into records and says exactly what is wrong with it. */
final class PackFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(tools.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private static final Pattern MISSING = Pattern.compile("^Null value for creator property '([^']+)'");

    /** Does not mind a key that is missing, and so comes to the one that is written instead of it. */
    private static final YAMLMapper FORGIVING = YAML.rebuild()
            .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private PackFiles() {}

    static <T> T read(Path file, Class<T> shape) {
        if (Files.notExists(file)) {
            throw new BadPack("%s is missing: every pack needs it.".formatted(file));
        }
        try {
            return YAML.readValue(file.toFile(), shape);
        } catch (JacksonException wrong) {
            throw unknownKey(file, shape).orElseGet(() -> unfit(file, wrong));
        }
    }

    private static Optional<BadPack> unknownKey(Path file, Class<?> shape) {
        try {
            FORGIVING.readValue(file.toFile(), shape);
            return Optional.empty();
        } catch (UnrecognizedPropertyException unknown) {
            return Optional.of(new BadPack(
                    "%s: unknown key \"%s\"%s"
                            .formatted(
                                    place(file, unknown),
                                    unknown.getPropertyName(),
                                    suggestion(unknown.getPropertyName(), unknown.getKnownPropertyIds())),
                    unknown));
        } catch (JacksonException somethingElse) {
            return Optional.empty();
        }
    }

    private static BadPack unfit(Path file, JacksonException wrong) {
        var missing = MISSING.matcher(String.valueOf(wrong.getOriginalMessage()));
        var sentence = missing.find()
                ? "expected the key \"%s\", found none".formatted(missing.group(1))
                : wrong.getOriginalMessage();
        return new BadPack("%s: %s".formatted(place(file, wrong), sentence), wrong);
    }

    private static String place(Path file, JacksonException wrong) {
        var at = wrong.getLocation();
        var line = at == null ? "" : ":%d:%d".formatted(at.getLineNr(), at.getColumnNr());
        var path = wrong instanceof DatabindException bound && !bound.getPath().isEmpty()
                ? " at " + bound.getPathReference().replaceAll("[\\w.$]+\\[", "[")
                : "";
        return file.getFileName() + line + path;
    }

    private static String suggestion(String found, Collection<Object> known) {
        return known.stream()
                .map(String::valueOf)
                .min(Comparator.comparingInt(key -> distance(found, key)))
                .map(", did you mean \"%s\"?"::formatted)
                .orElse("");
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
