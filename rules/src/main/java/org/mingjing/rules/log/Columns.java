package org.mingjing.rules.log;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of the columns of a CSV log that hold the case, the activity, the time and, if there is one, the actor. */
public record Columns(
        String caseId,
        String activity,
        String time,
        @Nullable String actor) {

    static final String ACTOR = "actor";

    /** {@code case,activity,time} and optionally {@code actor}. */
    public static final Columns STANDARD = new Columns("case", "activity", "time", null);

    private static final List<String> CASES =
            List.of("case", "case:concept:name", "case id", "case_id", "caseid", "case no", "案件编号", "案号", "部门受案号");
    private static final List<String> ACTIVITIES =
            List.of("activity", "concept:name", "event", "step", "活动", "事件", "环节");
    private static final List<String> TIMES =
            List.of("time", "time:timestamp", "timestamp", "date", "happened", "时间", "发生时间", "日期");
    private static final List<String> ACTORS =
            List.of(ACTOR, "org:resource", "resource", "user", "officer", "经办人", "承办人", "操作人");

    /** The columns a header most likely means; empty if one of the first three is not to be found. */
    public static Optional<Columns> guess(List<String> header) {
        return find(CASES, header)
                .flatMap(caseId -> find(ACTIVITIES, header)
                        .flatMap(activity -> find(TIMES, header)
                                .map(time -> new Columns(
                                        caseId,
                                        activity,
                                        time,
                                        find(ACTORS, header).orElse(null)))));
    }

    private static Optional<String> find(List<String> names, List<String> header) {
        return names.stream()
                .flatMap(name -> header.stream()
                        .filter(column ->
                                column.strip().toLowerCase(Locale.ROOT).equals(name)))
                .findFirst();
    }
}
