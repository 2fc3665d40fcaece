package org.mingjing.bench;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

/** DuckDB as a program: a CSV log, as of (nanoseconds since 1970), threads and the file for the answer. */
public final class DuckDbFromCsv {

    private DuckDbFromCsv() {}

    /** Starts from the command line. */
    public static void main(String[] arguments) throws Exception {
        var log = """
                (select row_number() over () as i, "case" as c, activity as a, epoch_ns("time") as t, actor as r
                from read_csv('%s', header = true, columns =
                  {'case': 'varchar', 'activity': 'varchar', 'time': 'timestamp', 'actor': 'varchar'}))""".formatted(arguments[0]);
        var sql = new FourRulesSql("'%s'"::formatted, Long.parseLong(arguments[1])).on(log);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var out = new BufferedWriter(Files.newBufferedWriter(Path.of(arguments[3]), StandardCharsets.UTF_8))) {
            statement.execute("set threads = " + Integer.parseInt(arguments[2]));
            out.write("case,broken\n");
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    out.write(rows.getString(1) + "," + rows.getInt(2) + "\n");
                }
            }
        }
    }
}
