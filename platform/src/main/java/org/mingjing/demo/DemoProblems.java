package org.mingjing.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mingjing.casewatch.CaseDesk;
import org.mingjing.casewatch.CaseDesk.Told;
import org.mingjing.casewatch.CaseFinding;
import org.mingjing.casewatch.FindingFilter;
import org.mingjing.casewatch.FindingFilter.Show;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.rectification.Act;
import org.mingjing.rectification.Paper;
import org.mingjing.rectification.RectificationDesk;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Has findings put right: some orders are new, some wait at each station, some are closed and looked back at. */
@Component
class DemoProblems {

    private static final int ORDERS = 30;
    private static final int PAGES = 3;
    private static final int NEWEST_LEFT = 8;
    private static final int STATIONS = 6;
    private static final int DAYS_OF_AN_ORDER = 21;
    private static final int ONE_STUCK_IN = 4;
    private static final int LOOK_BACK_AFTER_DAYS = 45;

    private final RectificationDesk desk;
    private final CaseDesk cases;
    private final DemoCast cast;

    DemoProblems(RectificationDesk desk, CaseDesk cases, DemoCast cast) {
        this.desk = desk;
        this.cases = cases;
        this.cast = cast;
    }

    void tell(Setting setting) {
        var random = new SplittableRandom(setting.seed());
        var found = found(cast.who(Right.READ_CASES, setting.today()));
        var older = found.size() - NEWEST_LEFT;
        var orders = Math.min(ORDERS, older);
        for (int n = 0; n < orders; n++) {
            var spread = NEWEST_LEFT + n * older / orders;
            new Walk(setting, random, found.get(spread).finding(), n).go();
        }
    }

    private List<Told> found(Officer reader) {
        var red = FindingFilter.of(Show.RED);
        return IntStream.rangeClosed(1, PAGES)
                .mapToObj(page -> cases.findings(reader, red.page(page)).rows())
                .flatMap(List::stream)
                .toList();
    }

    /** One order on its way through so many stations, a few days apart, and never beyond today. */
    private final class Walk {

        private final Setting setting;
        private final RandomGenerator random;
        private final CaseFinding finding;
        private final int stations;
        private LocalDate day;

        Walk(Setting setting, RandomGenerator random, CaseFinding finding, int n) {
            this.setting = setting;
            this.random = random;
            this.finding = finding;
            this.day = LocalDate.ofInstant(finding.turnsAt(), setting.zone()).plusDays(1);
            this.stations = isNew() || n % ONE_STUCK_IN == 0 ? n % STATIONS : STATIONS;
        }

        /** An order as old as others takes from its issue to its closing is done, or got stuck. */
        private boolean isNew() {
            return day.plusDays(DAYS_OF_AN_ORDER).isAfter(setting.today());
        }

        void go() {
            var issuer = cast.who(Right.ISSUE_ORDER, day);
            if (day.isAfter(setting.today())) {
                return;
            }
            var draft = desk.draft(issuer, "finding/" + finding.id(), day);
            if (draft.postId() == null) {
                return;
            }
            var id = desk.issue(act(issuer), draft);
            var owner = cast.holdersOfPost(draft.postId()).getFirst();
            var checker = checker(owner);
            var steps = List.<Runnable>of(
                    () -> desk.cause(by(owner), id, "承办人临近届满才发现期限，部门无人每周核对。"),
                    () -> desk.measure(by(owner), id, "补正本案手续并书面说明。", "每周一由内勤核对全部在办案件期限并在例会上通报。"),
                    () -> desk.proof(by(owner), id, "附补正材料和例会记录。", paper()),
                    () -> desk.accept(by(checker), id, "材料齐全，制度已执行，予以销号。", day.plusDays(LOOK_BACK_AFTER_DAYS)),
                    () -> lookBack(checker, id));
            for (int n = 0; n < Math.min(stations, steps.size()) && moved(3 + random.nextInt(4)); n++) {
                steps.get(n).run();
            }
        }

        private void lookBack(String checker, long id) {
            if (moved(LOOK_BACK_AFTER_DAYS)) {
                desk.lookBack(by(checker), id, "回头看：整改后未再发生。", true);
            }
        }

        private boolean moved(int days) {
            day = day.plusDays(days);
            return !day.isAfter(setting.today());
        }

        private Act by(String login) {
            return act(cast.as(login, day));
        }

        private Act act(Officer officer) {
            return new Act(officer, setting.during(day, random));
        }

        private String checker(String owner) {
            return cast.all(Right.VERIFY_ORDER).stream()
                    .filter(login -> !login.equals(owner))
                    .findFirst()
                    .orElseThrow();
        }

        private Paper paper() {
            return new Paper("整改材料.txt", "text/plain", new ByteArrayResource("演示材料".getBytes(StandardCharsets.UTF_8)));
        }
    }
}
