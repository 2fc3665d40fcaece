package org.mingjing.casewatch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.people.OpeningDesk;
import org.mingjing.people.OpeningDesk.Opening;
import org.mingjing.people.ReaderDesk;
import org.mingjing.people.ReaderDesk.Reader;
import org.mingjing.people.Right;
import org.mingjing.people.Seers;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;
import org.mingjing.vocabulary.Visibility;
import org.mingjing.web.ProblemSource.Classified;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why an officer sees a case and who else does; where a case is made need-to-know or sealed. */
@Service
@Transactional
public class SightDesk {

    /** A case, as a kind of thing that has named readers. */
    public static final String KIND = "case";

    private final ReaderDesk readers;
    private final OpeningDesk openings;
    private final Seers seers;
    private final JdbcClient db;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SightDesk(
            ReaderDesk readers,
            OpeningDesk openings,
            Seers seers,
            JdbcClient db,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.readers = readers;
        this.openings = openings;
        this.seers = seers;
        this.db = db;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who sees a case.
     *
     * @param why why the officer who asks sees it, in a sentence each
     * @param others who else does and why, for who may name readers
     * @param readers those who read it by name, for its keeper
     */
    public record Sight(
            Visibility visibility,
            List<Sentence> why,
            List<Sentence> others,
            boolean keeps,
            List<Reader> readers,
            List<Opening> openings,
            boolean mayMark) {}

    /** What a case says of who sees it, and whether this officer has said today why he opens it. */
    public record Door(
            long id,
            Visibility visibility,
            long unitId,
            Texts unit,
            @Nullable String handler,
            @Nullable Texts handlerName,
            boolean opened) {

        /** Whether a reason is asked for before the case is shown: of everybody but who handles it. */
        public boolean asksFirst(Officer officer) {
            return visibility.isConfidential() && !opened && !officer.login().equals(handler);
        }
    }

    @Transactional(readOnly = true)
    public Door door(Officer officer, long id) {
        return db.sql("""
                        select c.id, c.visibility, c.unit_id, u.name_en, u.name_zh, c.handler,
                               h.name_en as handler_en, h.name_zh as handler_zh,
                               exists (select from people.openings o where o.kind = ? and o.thing_id = c.id
                                 and o.opened_by = ? and o.opened_on = ?) as opened
                        from casewatch.cases c join people.units u on u.id = c.unit_id
                        left join people.officers h on h.login = c.handler where c.id = ?""")
                .params(KIND, officer.login(), officer.day(), id)
                .query((row, n) -> new Door(
                        row.getLong("id"),
                        Visibility.valueOf(row.getString("visibility")),
                        row.getLong("unit_id"),
                        new Texts(row.getString("name_en"), row.getString("name_zh")),
                        row.getString("handler"),
                        row.getString("handler_en") == null
                                ? null
                                : new Texts(row.getString("handler_en"), row.getString("handler_zh")),
                        row.getBoolean("opened")))
                .optional()
                .orElseThrow(() -> new NotFound("case", id));
    }

    @Transactional(readOnly = true)
    public Sight of(Officer officer, Door whole) {
        var id = whole.id();
        var named = whole.visibility().isConfidential() ? readers.readers(KIND, id, officer.day()) : List.<Reader>of();
        var keeps = named.stream().anyMatch(reader -> reader.keeps() && reader.officerId() == officer.id());
        var mayMark =
                officer.may(Right.NAME_READERS) && (keeps || !whole.visibility().isConfidential());
        return new Sight(
                whole.visibility(),
                why(officer, whole, named),
                mayMark && whole.visibility() == Visibility.UNIT ? others(officer, whole) : List.of(),
                keeps,
                keeps ? named : List.of(),
                keeps ? openings.of(KIND, id) : List.of(),
                mayMark);
    }

    private List<Sentence> why(Officer officer, Door whole, List<Reader> named) {
        var why = new ArrayList<Sentence>();
        if (officer.login().equals(whole.handler())) {
            why.add(new Sentence("casewatch.why.handler"));
        }
        officer.posts().stream()
                .filter(post -> post.insteadOf() != null && post.insteadOf().equals(whole.handler()))
                .findFirst()
                .ifPresent(post -> why.add(new Sentence("casewatch.why.deputy", post.title())));
        named.stream()
                .filter(reader -> reader.officerId() == officer.id())
                .findFirst()
                .ifPresent(reader -> why.add(new Sentence("casewatch.why.named", reader.namedBy(), reader.because())));
        if (whole.visibility() == Visibility.OFFICE) {
            why.add(new Sentence("casewatch.why.office"));
        }
        if (whole.visibility() == Visibility.UNIT) {
            seers.post(officer, whole.unitId())
                    .ifPresent(post -> why.add(new Sentence("casewatch.why.reach", post, whole.unit())));
        }
        return why;
    }

    private List<Sentence> others(Officer officer, Door whole) {
        var others = new ArrayList<Sentence>();
        if (whole.handlerName() != null && !officer.login().equals(whole.handler())) {
            others.add(new Sentence("casewatch.why.other-handles", whole.handlerName()));
        }
        seers.of(whole.unitId(), officer.day(), Right.READ_CASES).stream()
                .filter(seer ->
                        seer.officerId() != officer.id() && !seer.login().equals(whole.handler()))
                .forEach(seer ->
                        others.add(new Sentence("casewatch.why.other", seer.name(), seer.post(), whole.unit())));
        return others;
    }

    public void open(Officer officer, long id, String because) {
        door(officer, id);
        openings.open(officer, KIND, id, because);
    }

    /** Says of which class a case is from now on, with its findings and their orders. */
    public void mark(Officer officer, long id, Visibility visibility, String because) {
        var before = door(officer, id);
        if (!of(officer, before).mayMark()) {
            throw new NotFound("case", id);
        }
        if (before.visibility() == visibility) {
            throw new Refusal("casewatch.sight.marked-already");
        }
        if (because.isBlank()) {
            throw new Refusal("people.reader.no-reason");
        }
        if (visibility.isConfidential()) {
            readers.keep(officer, KIND, id, because);
        }
        var facts = db.sql("select id from casewatch.findings where case_id = ?")
                .param(id)
                .query((row, n) -> "finding/" + row.getLong("id"))
                .list();
        for (var table : List.of("casewatch.cases where id", "casewatch.findings where case_id")) {
            db.sql("update %s set visibility = ? where %s = ?".formatted((Object[]) table.split(" where ")))
                    .params(visibility.name(), id)
                    .update();
        }
        db.sql(
                        "insert into casewatch.markings (case_id, visibility, marked_by, marked_at, because) values (?, ?, ?, ?, ?)")
                .params(id, visibility.name(), officer.login(), Cases.utc(clock.instant()), because.strip())
                .update();
        events.publishEvent(new Classified(facts, visibility));
        trail.write(officer.login(), "case-marked", KIND + "/" + id, visibility, because.strip());
    }

    public void name(Officer keeper, long id, ReaderDesk.Naming naming) {
        door(keeper, id);
        readers.name(keeper, KIND, id, naming);
    }

    public void withdraw(Officer keeper, long id, long naming) {
        door(keeper, id);
        readers.withdraw(keeper, KIND, id, naming);
    }
}
