package org.mingjing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.BiConsumer;

/** A program from its start to its end, with a log in a file. What it answered is read when the clock has stopped. */
final class WholeProgram implements Contestant {

    private final String name;
    private final Sample sample;
    private final Command command;
    private final BiConsumer<String, Verdicts> line;
    private double millis;
    private double processorMillis;

    /** @param line takes what a line of the answer says of a case */
    WholeProgram(String name, Sample sample, Command command, BiConsumer<String, Verdicts> line) {
        this.name = name;
        this.sample = sample;
        this.command = command;
        this.line = line;
    }

    /** {@code bin/mingjing monitor}: rule, case and state of each row. */
    static BiConsumer<String, Verdicts> monitorLine(WrittenLog written) {
        return (line, verdicts) -> {
            var cells = line.split(",", 4);
            var place = FourRules.IDS.indexOf(cells[1]);
            switch (cells[2]) {
                case "late", "breach" -> verdicts.add(written.caseNumber(cells[0]), CompiledPlan.RULE_OF_BREACH[place]);
                case "red" -> verdicts.add(written.caseNumber(cells[0]), Verdicts.MISSING);
                default -> {}
            }
        };
    }

    /** {@link DuckDbFromCsv}: the case and what is broken. */
    static BiConsumer<String, Verdicts> duckDbLine(WrittenLog written) {
        return (line, verdicts) -> {
            var cells = line.split(",", 2);
            FourRulesSql.add(verdicts, written.caseNumber(cells[0]), Integer.parseInt(cells[1]));
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public Verdicts judge() {
        var begun = System.nanoTime();
        processorMillis = command.run();
        millis = (System.nanoTime() - begun) / 1e6;
        var verdicts = new Verdicts(sample.log().cases());
        try (var lines = Files.lines(command.answer())) {
            lines.skip(1).forEach(row -> line.accept(row, verdicts));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        return verdicts;
    }

    @Override
    public double counted(double ofAll) {
        return millis;
    }

    @Override
    public double countedOfProcessors(double ofThisProcess) {
        return processorMillis;
    }
}
