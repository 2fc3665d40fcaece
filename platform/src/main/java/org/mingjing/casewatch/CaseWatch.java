package org.mingjing.casewatch;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.casewatch.LogImport.Remark;
import org.mingjing.people.Officer;
import org.mingjing.rules.log.Columns;
import org.mingjing.rules.log.LogSink;
import org.mingjing.rules.log.ObjectLog.ObjectType;
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
    private final ObjectTypes objectTypes;
    private final HandedIn handedIn;
    private final LogWork work;
    private final TakingIn takingIn;
    private final ActivityNames names;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseWatch(
            CaseKinds kinds,
            Imports imports,
            ObjectTypes objectTypes,
            HandedIn handedIn,
            LogWork work,
            TakingIn takingIn,
            ActivityNames names,
            TransactionTemplate transaction,
            Clock clock) {
        this.kinds = kinds;
        this.imports = imports;
        this.objectTypes = objectTypes;
        this.handedIn = handedIn;
        this.work = work;
        this.takingIn = takingIn;
        this.names = names;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What became of a file that was handed in.
     *
     * @param id of its import
     * @param before the import, if exactly this file was taken in before; null if it is new
     */
    public record HandedLog(long id, @Nullable LogImport before) {}

    /**
     * Keeps a file that is handed in, on disk; the import begins when it is known where its cases are.
     */
    public HandedLog handIn(Officer officer, String kind, long unitId, String name, InputStream bytes) {
        kinds.get(kind);
        if (!officer.sees(unitId)) {
            throw new NotFound("unit", unitId);
        }
        var laid = handedIn.lay(bytes);
        if (laid.bytes() == 0) {
            handedIn.discard(laid.file());
            throw new Refusal("casewatch.empty-file", name);
        }
        var before = imports.sameFile(kind, laid.sha256());
        if (before.isPresent()) {
            handedIn.discard(laid.file());
            return new HandedLog(before.get().id(), before.get());
        }
        var content = handedIn.look(laid.file());
        var id = transaction.execute(status -> {
            var number = imports.add(officer.login(), kind, unitId, name, laid.bytes(), laid.sha256());
            objectTypes.offer(number, content.objectTypes());
            return number;
        });
        if (id == null) {
            throw new IllegalStateException("no number was given");
        }
        handedIn.name(laid, id);
        begin(officer, find(id), content);
        return new HandedLog(id, null);
    }

    // At once, unless somebody has to say first where the cases are.
    private void begin(Officer officer, LogImport log, HandedIn.Content content) {
        switch (content) {
            case HandedIn.Content.Traces _ -> work.start(log, CasesIn.TRACES);
            case HandedIn.Content.Table(var header) ->
                imports.remembered(log.kind(), header)
                        .ifPresent(columns -> work.start(log, new CasesIn.InColumns(columns)));
            case HandedIn.Content.Objects(var types) ->
                objectTypes.remembered(log.kind(), types).ifPresent(type -> start(officer, log, types, type));
            case HandedIn.Content.Unreadable(var fault) -> work.refuse(log, FaultWords.key(fault), fault.facts());
        }
    }

    /** Begins with the columns that were chosen, and remembers them for the next log with this header. */
    public void start(Officer officer, long id, Columns columns) {
        var log = notOver(id);
        var header = header(id);
        if (header.isEmpty()) {
            throw new NotFound("import", id);
        }
        for (var column : List.of(columns.caseId(), columns.activity(), columns.time())) {
            if (!header.contains(column)) {
                throw new Refusal("casewatch.no-such-column", column, String.join(", ", header));
            }
        }
        transaction.executeWithoutResult(status -> imports.remember(officer.login(), log.kind(), header, columns));
        work.start(log, new CasesIn.InColumns(columns));
    }

    /** Begins with the type of objects that was chosen, and remembers it for the next log with the same types. */
    public void start(Officer officer, long id, String objectType) {
        var log = notOver(id);
        var types = objectTypes.offered(id);
        if (types.isEmpty()) {
            throw new NotFound("import", id);
        }
        if (types.stream().noneMatch(type -> type.name().equals(objectType))) {
            var names = types.stream().map(ObjectType::name).collect(Collectors.joining(", "));
            throw new Refusal("casewatch.no-such-type", objectType, names);
        }
        start(officer, log, types, objectType);
    }

    private void start(Officer officer, LogImport log, List<ObjectType> types, String objectType) {
        transaction.executeWithoutResult(status -> objectTypes.choose(officer.login(), log, types, objectType));
        work.start(log, new CasesIn.ObjectsOf(objectType));
    }

    private LogImport notOver(long id) {
        var log = find(id);
        if (log.outcome() != null) {
            throw new Refusal("casewatch.import-over", log.fileName());
        }
        return log;
    }

    private List<String> header(long id) {
        return handedIn.isThere(id) && handedIn.look(handedIn.of(id)) instanceof HandedIn.Content.Table(var header)
                ? header
                : List.of();
    }

    private LogImport find(long id) {
        return imports.find(id).orElseThrow(() -> new NotFound("import", id));
    }

    /** An import as it stands, with what its page needs. */
    @Transactional(readOnly = true)
    public ImportView view(Officer officer, long id) {
        // In this order: work that has ended by now has left its outcome.
        var progress = work.progress(id);
        var log = find(id);
        if (log.outcome() != null || progress.isPresent()) {
            return new ImportView(
                    log,
                    kinds.get(log.kind()).title(),
                    progress.map(p -> new ImportView.Reading(
                                    p.read().get(), p.bytes(), p.tally().counts()))
                            .orElse(null),
                    List.of(),
                    null,
                    List.of(),
                    objectTypes.chosen(id).orElse(null),
                    imports.remarks(id).stream().map(this::told).toList());
        }
        var types = objectTypes.offered(id);
        var header = types.isEmpty() ? header(id) : List.<String>of();
        return new ImportView(
                log,
                kinds.get(log.kind()).title(),
                null,
                header,
                Columns.guess(header).orElse(null),
                types,
                null,
                List.of());
    }

    private ImportView.Told told(Remark remark) {
        var facts = remark.facts();
        var what = remark.what().equals(Remark.CONTRADICTS)
                ? new Sentence(
                        remark.what(),
                        facts.get(0),
                        names.of(facts.get(1)),
                        Because.moment(Instant.parse(facts.get(2)), clock.getZone()))
                : new Sentence(remark.what(), facts.toArray());
        return new ImportView.Told(remark.line() == Remark.NO_LINE ? null : remark.line(), what);
    }

    @Transactional(readOnly = true)
    public List<LogImport> newest(Officer officer) {
        return imports.newest();
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
}
