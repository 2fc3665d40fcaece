package org.mingjing.backups;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is in a backup: everything as it was at one instant.
 *
 * @param migrations which migrations had made each schema, in the order in which they ran
 * @param tables in an order in which each row finds those that it refers to
 * @param files of the data folder
 */
record Contents(
        SequencedMap<String, List<Migration>> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<KeptFile> files,
        TrailState trail) {

    record Migration(
            String version, String script, @Nullable Integer checksum) {}

    record Table(String name, List<String> columns, long rows, Header.Part part) {}

    /**
     * A source of numbers.
     *
     * @param last the number that it gave last
     */
    record Sequence(String name, long last) {}

    /**
     * A file of the data folder.
     *
     * @param name relative to that folder
     */
    record KeptFile(String name, Header.Part part) {}

    /**
     * The log over the trail.
     *
     * @param size how many places it had
     * @param root the root over them, in base64; empty where there was no checkpoint yet
     * @param checkpoint the newest one, as it was signed
     */
    record TrailState(long size, String root, String checkpoint) {}

    /** The newest migration of each schema. */
    Map<String, String> versions() {
        return migrations.entrySet().stream()
                .filter(schema -> !schema.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, schema -> schema.getValue().getLast().version()));
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
