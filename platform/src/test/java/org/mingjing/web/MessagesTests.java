package org.mingjing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page says a word that is not in the message files of both languages. */
class MessagesTests {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern SAID_IN_TEMPLATE = Pattern.compile("say\\(\"([^\"]+)\"");
    private static final Pattern SAID_IN_CODE =
            Pattern.compile("(?:say\\(|new Refusal\\(|Done\\.at\\([^;]*?frame,)\\s*\"([a-z][a-z-]*(?:\\.[a-z-]+)+)\"");
    private static final Pattern TAG_OR_EXPRESSION =
            Pattern.compile("<script.*?</script>|<[^>]*>|\\$\\{[^}]*}|!\\{[^}]*}", Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{3,}|\\p{IsHan}");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys("en")).isEqualTo(keys("zh"));
    }

    @Test
    void everyKeyThatIsSaidIsThere() {
        var said = new TreeSet<String>();
        texts(TEMPLATES, ".jte").forEach(text -> collect(SAID_IN_TEMPLATE, text, said));
        texts(SOURCES, ".java").forEach(text -> collect(SAID_IN_CODE, text, said));
        assertThat(keys("en")).containsAll(said);
    }

    @Test
    void everyModuleWithMessagesIsReadAtTheStart() {
        try (var files = Files.list(MESSAGES)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("_(en|zh)\\.properties", ""))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(WebConfiguration.MESSAGES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void noTemplateHasASentenceOfItsOwn() {
        texts(TEMPLATES, ".jte").forEach(template -> {
            var own = template.lines()
                    .filter(line ->
                            !line.strip().startsWith("@") && !line.strip().startsWith("!{"))
                    .map(line -> TAG_OR_EXPRESSION.matcher(line).replaceAll(" "))
                    .filter(line -> !line.contains("@") && !line.contains("=") && !line.contains("("))
                    .filter(line -> LETTERS.matcher(line).find())
                    .toList();
            assertThat(own).isEmpty();
        });
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    private static Set<String> keys(String language) {
        var keys = new TreeSet<String>();
        for (var file : files(MESSAGES, "_" + language + ".properties")) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            keys.addAll(properties.stringPropertyNames());
        }
        return keys;
    }

    private static Stream<String> texts(Path folder, String ending) {
        return files(folder, ending).stream().map(MessagesTests::read);
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
