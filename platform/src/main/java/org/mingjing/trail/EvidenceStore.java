package org.mingjing.trail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.mingjing.vocabulary.Refusal;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the files that prove facts. Whoever shows one asks first whether the fact itself may be seen. */
@Repository
public class EvidenceStore {

    private static final int LARGEST_MEBIBYTES = 20;

    private final JdbcClient db;
    private final Clock clock;

    EvidenceStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps a file for good and returns its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long keep(String officer, String name, String mediaType, byte[] content) {
        if (content.length > LARGEST_MEBIBYTES << 20) {
            throw new Refusal("evidence.too-large", name, content.length >> 20, LARGEST_MEBIBYTES);
        }
        return db.sql("""
                        insert into trail.evidence (sha256, name, media_type, content, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        sha256(content),
                        name,
                        mediaType,
                        content,
                        officer,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Evidence> find(long id) {
        return db.sql("select id, name, media_type, content from trail.evidence where id = ?")
                .param(id)
                .query((row, number) -> new Evidence(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("media_type"),
                        new ByteArrayResource(row.getBytes("content"))))
                .optional();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
