package org.mingjing.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PackSchemaTests {

    private static final Path PACKS = Path.of("../packs");
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode WRITTEN = JSON.readTree(PACKS.resolve("case-rules.schema.json"));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(WRITTEN);

    @ParameterizedTest
    @MethodSource("shippedPacks")
    void everyShippedPackIsValid(Path pack) throws IOException {
        assertThat(errors(Files.readString(pack))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aKindHasTheKeysThatTheReaderKnows(Kind kind) {
        var word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(WRITTEN.at("/$defs/" + word + "/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(kind.keys());
        assertThat(WRITTEN.at("/$defs/rule/allOf").findValuesAsString("const")).contains(word);
    }

    @Test
    void thePackAndTheHeadHaveTheKeysThatTheReaderKnows() {
        assertThat(WRITTEN.at("/properties").propertyNames()).containsExactlyInAnyOrderElementsOf(PackReader.KEYS);
        assertThat(WRITTEN.at("/$defs/head/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Heads.KEYS);
        assertThat(WRITTEN.at("/$defs/head/properties/kind/enum").size()).isEqualTo(Kind.values().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: a, kind: at-most, activity: x}",
                "{id: a, kind: at-most, activity: x, times: few}",
                "{id: a, kind: at-most, activity: x, times: 2, then: y}",
                "{id: a, kind: sometimes, activity: x}",
                "{kind: exclusive, activities: [x, y]}",
                "{id: a, kind: different-actor, activities: [x, y, z]}",
                "{id: a, kind: deadline, start: x, stop: y, within: 5 moons}",
                "{id: a, kind: deadline, start: x, stop: y, within: 5 days, extend: [{by: 1 day}]}",
                "{id: a, kind: deadline, start: x, stop: y, within: 5 days, roll: back}",
                "{id: a, kind: response, activity: x, then: y, warn: 1 day}",
                "{id: a, kind: exclusive, activities: [x, y], valid: {from: soon}}",
            })
    void aRuleThatTheReaderRefusesIsNotValid(String rule) {
        assertThat(errors("rules: [%s]".formatted(rule))).isNotEmpty();
    }

    private static Stream<Path> shippedPacks() throws IOException {
        try (var files = Files.walk(PACKS)) {
            return files.filter(file -> file.toString().matches(".*/cases/[^/]+[.]yaml")).toList().stream();
        }
    }

    private static List<Error> errors(String yaml) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(JSON.valueToTree(read));
    }
}
