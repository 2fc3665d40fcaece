package org.mingjing.bulletins;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.mingjing.bulletins.Documents.Format;
import org.mingjing.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents that were made already, byte for byte. */
@Repository
class KeptDocuments {

    private final JdbcClient db;

    KeptDocuments(JdbcClient db) {
        this.db = db;
    }

    Optional<byte[]> find(long issueId, Language language, Format format) {
        return db.sql("select content from bulletins.documents where issue_id = ? and language = ? and format = ?")
                .params(issueId, language.name(), format.name())
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** Keeps a document; if somebody was faster, his stays. */
    void keep(long issueId, Language language, Format format, byte[] content) {
        db.sql("insert into bulletins.documents values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(issueId, language.name(), format.name(), sha256(content), content)
                .update();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
