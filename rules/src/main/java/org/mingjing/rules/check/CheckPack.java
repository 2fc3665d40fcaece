package org.mingjing.rules.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.mingjing.rules.pack.BadPack;
import org.mingjing.rules.pack.Examples;
import org.mingjing.rules.pack.RulePacks;

/** {@code bin/mingjing check-pack}: packs in; out, whether they can be read and their examples come out as written. */
public final class CheckPack {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;

    private static final String HELP = """
            mingjing check-pack: reads packs of case rules and judges the examples beside them.

              bin/mingjing check-pack FILE|FOLDER...

            A folder stands for the packs in it. Examples are files in the folder examples beside a pack; each names under
            for the packs that it shows. Each rule needs an example that keeps it and one that breaks it. Every example is
            judged twice, by the rule as it reads and by the compiled plan. A pack without examples is only read.

            Exit status: 0 all as written, 1 refused with a sentence for each difference, 2 wrong usage.

            Example:
              bin/mingjing check-pack packs/procuratorate/cases
            """;

    private final PrintStream out;
    private final PrintStream err;

    CheckPack(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new CheckPack(System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(HELP);
            return DONE;
        }
        if (arguments.isEmpty() || arguments.stream().anyMatch(argument -> argument.startsWith("-"))) {
            err.printf("check-pack: expected files or folders%n%n%s", HELP);
            return WRONG_USAGE;
        }
        try {
            var asWritten = true;
            for (var argument : arguments) {
                for (var pack : packs(Path.of(argument))) {
                    asWritten &= check(pack);
                }
            }
            return asWritten ? DONE : REFUSED;
        } catch (NoSuchFileException missing) {
            err.printf("there is no file %s%n", missing.getMessage());
            return REFUSED;
        } catch (IOException unread) {
            err.printf("cannot read: %s%n", unread);
            return REFUSED;
        }
    }

    private static List<Path> packs(Path given) throws IOException {
        if (!Files.isDirectory(given)) {
            return List.of(given);
        }
        try (var files = Files.list(given)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private boolean check(Path file) throws IOException {
        try {
            var pack = RulePacks.read(file);
            var examples = Examples.beside(file, pack);
            if (examples.isEmpty()) {
                out.printf("%s: %d rules, no examples%n", file, pack.rules().size());
                return true;
            }
            var trial = new Trial(pack, examples);
            trial.differences().forEach(err::println);
            trial.missing().forEach(missing -> err.printf("%s: %s%n", file, missing));
            var asWritten = trial.differences().isEmpty() && trial.missing().isEmpty();
            out.printf(
                    "%s: %d rules, %d examples, %s%n",
                    file, pack.rules().size(), examples.size(), asWritten ? "all as written" : "not as written");
            return asWritten;
        } catch (BadPack bad) {
            err.println(bad.getMessage());
            return false;
        }
    }
}
