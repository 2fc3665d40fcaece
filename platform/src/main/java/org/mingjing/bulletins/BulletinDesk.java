package org.mingjing.bulletins;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.bulletins.Circular.Issue;
import org.mingjing.packs.Pack;
import org.mingjing.people.Officer;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a month's circular is drafted from the facts, worded, published, and read. */
@Service
@Transactional
public class BulletinDesk {

    public static final int LONGEST_WORDS = 4_000;
    public static final int PAGE = 50;

    private static final int MONTHS = 12;

    private final Issues issues;
    private final Wordings wordings;
    private final Drafting drafting;
    private final Pack pack;
    private final Trail trail;
    private final Clock clock;

    BulletinDesk(Issues issues, Wordings wordings, Drafting drafting, Pack pack, Trail trail, Clock clock) {
        this.issues = issues;
        this.wordings = wordings;
        this.drafting = drafting;
        this.pack = pack;
        this.trail = trail;
        this.clock = clock;
    }

    /** A published issue in a list; {@code corrects} is the number of the one that it corrects. */
    public record Published(Issue issue, Texts unit, Texts title, Optional<String> corrects) {}

    /** A month of which a circular can be drafted. */
    public record Month(YearMonth month, Texts name) {}

    /** A page of the issues of all units that the officer sees, the newest month first; one more where there are more. */
    @Transactional(readOnly = true)
    public List<Published> published(Officer officer, int page) {
        return issues.published(page);
    }

    /** The months that can be written, from the running one back for a year. */
    public List<Month> months() {
        return Stream.iterate(YearMonth.now(clock), month -> month.minusMonths(1))
                .limit(MONTHS)
                .map(month -> new Month(month, Fields.named(month)))
                .toList();
    }

    /** The circular as it would be published now. */
    @Transactional(readOnly = true)
    public Circular draft(Officer officer, long unitId, YearMonth month) {
        return drafting.draft(officer, unitId, month, clock.instant());
    }

    /** Words of its own for a section of the draft. */
    public void word(Officer officer, long unitId, YearMonth month, String section, Texts words) {
        if (!officer.sees(unitId)) {
            throw new NotFound("unit", unitId);
        }
        if (drafting.template().sections().stream().noneMatch(one -> one.id().equals(section))) {
            throw new NotFound("section", section);
        }
        if (Math.max(words.en().length(), words.zh().length()) > LONGEST_WORDS) {
            throw new Refusal("bulletins.words-too-long", LONGEST_WORDS);
        }
        wordings.write(officer, unitId, month, section, words, clock.instant());
        trail.write(officer.login(), "circular-worded", "circular/%d/%s".formatted(unitId, month), section);
    }

    /**
     * Publishes: the figures freeze. Where an issue is out already, this is its correction, with a number of its own.
     *
     * @param corrects the issue that the officer saw and means to correct; null where he saw none
     */
    public long publish(Officer officer, long unitId, YearMonth month, @Nullable Long corrects) {
        issues.oneAfterTheOther();
        var at = clock.instant();
        var draft = drafting.draft(officer, unitId, month, at);
        var before = draft.corrects();
        if (before != null && (corrects == null || before.id() != corrects)) {
            throw new Refusal("bulletins.published-already", before.named(), before.signedBy());
        }
        refuseUntimely(draft);
        if (before != null && draft.says(issues.sections(before.id()))) {
            throw new Refusal("bulletins.nothing-to-correct", before.named());
        }
        var on = at.atZone(clock.getZone()).toLocalDate();
        var issue = new Issue(
                0,
                on.getYear(),
                issues.nextNo(on.getYear()),
                before == null ? 1 : before.edition() + 1,
                officer.name(),
                at,
                on);
        var foot = Fields.of(month)
                .of(draft.unit())
                .of(issue)
                .of(draft.cutOff())
                .in(drafting.template().foot());
        var id = issues.add(officer, draft, issue, foot, pack.id() + " " + pack.version());
        trail.write(
                officer.login(),
                "circular-published",
                "issue/" + id,
                month,
                draft.unit().zh());
        return id;
    }

    private void refuseUntimely(Circular draft) {
        if (draft.sections().isEmpty()) {
            throw new Refusal("bulletins.nothing-to-say", draft.unit());
        }
        if (!isOver(draft.month())) {
            throw new Refusal(
                    "bulletins.month-not-over", draft.month().plusMonths(1).atDay(1));
        }
    }

    /** Whether the month is over in the office's zone: before that it is not published. */
    @Transactional(readOnly = true)
    public boolean isOver(YearMonth month) {
        return month.isBefore(YearMonth.now(clock));
    }

    @Transactional(readOnly = true)
    public Circular issue(Officer officer, long id) {
        return issues.find(id).orElseThrow(() -> new NotFound("issue", id));
    }

    /** Whether a unit's circular of a month is out. */
    boolean isPublished(long unitId, YearMonth month) {
        return issues.isOut(unitId, month);
    }

    /** What the circular of a month is called. */
    Texts title(YearMonth month) {
        return Fields.of(month).in(drafting.template().title());
    }

    int dueWorkingDay() {
        return drafting.template().due().workingDay();
    }
}
