package org.mingjing.casewatch;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One page of a list.
 *
 * @param total how many there are in all, counted up to {@link #COUNTED}
 */
public record Paged<T>(List<T> rows, long total, int page) {

    public static final int SIZE = 50;
    public static final int COUNTED = 10_000;

    public Paged {
        rows = List.copyOf(rows);
    }

    /** Counts how many there are; a page that is not full has told it already. */
    static <T> Paged<T> of(List<T> rows, int page, JdbcClient db, String fromWhere, List<Object> values) {
        var before = (long) (page - 1) * SIZE;
        if (rows.size() < SIZE && (page == 1 || !rows.isEmpty())) {
            return new Paged<>(rows, before + rows.size(), page);
        }
        var total = db.sql("select count(*) from (select 1 from " + fromWhere + " limit ?) counted")
                .params(values)
                .param(COUNTED + 1)
                .query(Long.class)
                .single();
        return new Paged<>(rows, total, page);
    }

    public boolean hasMore() {
        return rows.size() == SIZE && (long) page * SIZE < total;
    }

    public boolean isCounted() {
        return total <= COUNTED;
    }
}
