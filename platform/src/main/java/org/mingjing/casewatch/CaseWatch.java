package org.mingjing.casewatch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.mingjing.casewatch.LogImport.Remark;
import org.mingjing.people.Officer;
import org.mingjing.rules.log.Columns;
import org.mingjing.rules.log.LogSink;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where event logs are handed in and taken in. */
@Service
public class CaseWatch {

    private final CaseKinds kinds;
    private final Imports imports;
    private final HandedIn handedIn;
    private final LogWork work;
    private final TakingIn takingIn;
    private final ActivityNames names;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseWatch(
            CaseKinds kinds,
            Imports imports,
            HandedIn handedIn,
            LogWork work,
            TakingIn takingIn,
            ActivityNames names,
            TransactionTemplate transaction,
            Clock clock) {
        this.kinds = kinds;
        this.imports = imports;
        this.handedIn = handedIn;
        this.work = work;
        this.takingIn = takingIn;
        this.names = names;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps a file that is handed in, on disk; the import begins when its columns are known.
     *
     * @return the number of the import; that of an earlier one if exactly this file was taken in before
     */
    public long handIn(Officer officer, String kind, long unitId, String name, InputStream content) {
        kinds.get(kind);
        if (!officer.sees(unitId)) {
            throw new NotFound("unit", unitId);
        }
        var laid = handedIn.lay(content);
        if (laid.bytes() == 0) {
            handedIn.discard(laid.file());
            throw new Refusal("casewatch.empty-file", name);
        }
        var before = imports.sameFile(officer, kind, laid.sha256());
        if (before.isPresent()) {
            handedIn.discard(laid.file());
            return before.get().id();
        }
        var id = transaction.execute(
                status -> imports.add(officer.login(), kind, unitId, name, laid.bytes(), laid.sha256()));
        if (id == null) {
            throw new IllegalStateException("no number was given");
        }
        handedIn.name(laid, id);
        var log = find(officer, id);
        var header = header(id);
        if (header.isEmpty()) {
            work.start(log, null);
        } else {
            imports.remembered(kind, header.get()).ifPresent(columns -> work.start(log, columns));
        }
        return id;
    }

    /** Begins with the columns that were chosen, and remembers them for the next log with this header. */
    public void start(Officer officer, long id, Columns columns) {
        var log = find(officer, id);
        if (log.outcome() != null) {
            throw new Refusal("casewatch.import-over", log.fileName());
        }
        var header = header(id).orElseThrow(() -> new NotFound("import", id));
        for (var column : List.of(columns.caseId(), columns.activity(), columns.time())) {
            if (!header.contains(column)) {
                throw new Refusal("casewatch.no-such-column", column, String.join(", ", header));
            }
        }
        transaction.executeWithoutResult(status -> imports.remember(officer.login(), log.kind(), header, columns));
        work.start(log, columns);
    }

    private LogImport find(Officer officer, long id) {
        return imports.find(officer, id).orElseThrow(() -> new NotFound("import", id));
    }

    /** An import as it stands, with what its page needs. */
    @Transactional(readOnly = true)
    public ImportView view(Officer officer, long id) {
        var log = find(officer, id);
        var progress = work.progress(id);
        if (log.outcome() != null || progress.isPresent()) {
            return new ImportView(
                    log,
                    kinds.get(log.kind()).title(),
                    progress.map(p -> new Reading(
                                    p.read().get(), p.bytes(), p.tally().counts()))
                            .orElse(null),
                    List.of(),
                    null,
                    imports.remarks(id).stream().map(this::told).toList());
        }
        var header = handedIn.isThere(id) ? header(id).orElse(List.of()) : List.<String>of();
        return new ImportView(
                log,
                kinds.get(log.kind()).title(),
                null,
                header,
                Columns.guess(header).orElse(null),
                List.of());
    }

    /** How far the reading is. */
    public record Reading(long bytesRead, long bytes, LogImport.Counts counts) {}

    /**
     * What the page of an import shows.
     *
     * @param reading null when it does not run
     * @param header the columns to choose from, when it waits for that
     */
    public record ImportView(
            LogImport log,
            Texts kind,
            @Nullable Reading reading,
            List<String> header,
            @Nullable Columns guess,
            List<Told> remarks) {

        /** How many more remarks there were than are kept. */
        public long remarksLeft() {
            return log.outcome() == null
                    ? 0
                    : Math.max(
                            0,
                            log.outcome().counts().unreadable()
                                    + log.outcome().counts().left()
                                    - remarks.size());
        }

        /** READING, COLUMNS while they are to be chosen, DONE or REFUSED: for programs that read the page. */
        public String state() {
            if (reading != null) {
                return "READING";
            }
            if (log.outcome() == null) {
                return "COLUMNS";
            }
            return log.outcome().refusal() == null ? "DONE" : "REFUSED";
        }
    }

    /** A remark as a sentence; {@code line} is null where it is about no line. */
    public record Told(@Nullable Long line, Sentence what) {}

    private Told told(Remark remark) {
        var facts = remark.facts();
        var what = remark.what().equals(Remark.CONTRADICTS)
                ? new Sentence(
                        remark.what(),
                        facts.get(0),
                        names.of(facts.get(1)),
                        Because.moment(Instant.parse(facts.get(2)), clock.getZone()))
                : new Sentence(remark.what(), facts.toArray());
        return new Told(remark.line() == Remark.NO_LINE ? null : remark.line(), what);
    }

    @Transactional(readOnly = true)
    public List<LogImport> newest(Officer officer) {
        return imports.newest(officer);
    }

    /** Takes in at once what a source tells: nobody waits, nothing lies on disk. */
    public void importNow(String by, String kind, long unitId, String name, Consumer<LogSink> source) {
        var log = transaction.execute(status -> {
            var id = imports.add(by, kind, unitId, name, 0, EventJson.fingerprint(name));
            return new LogImport(id, kind, unitId, new Texts(name, name), name, 0, by, Instant.EPOCH, null);
        });
        if (log != null) {
            takingIn.take(log, source::accept, new ImportTally());
        }
    }

    /** The columns of a CSV log; empty for XES, which names its own. */
    private Optional<List<String>> header(long id) {
        try (var raw = new java.io.BufferedInputStream(Files.newInputStream(handedIn.of(id)))) {
            raw.mark(2);
            var gzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return LogHeader.read(gzip ? new GZIPInputStream(raw) : raw);
        } catch (java.util.zip.ZipException | java.io.EOFException broken) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads the first line of a log. */
    private static final class LogHeader {

        private static final int LONGEST = 1 << 16;

        static Optional<List<String>> read(InputStream in) throws IOException {
            var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST);
            var start = new char[LONGEST];
            var length = Math.max(0, text.read(start));
            var first = new String(start, 0, length)
                    .replace("\uFEFF", "")
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            if (first.startsWith("<") || first.isEmpty()) {
                return Optional.empty();
            }
            var separator = first.contains("\t") ? "\t" : first.contains(";") ? ";" : ",";
            return Optional.of(List.of(first.split(separator, -1)).stream()
                    .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                    .toList());
        }
    }
}
