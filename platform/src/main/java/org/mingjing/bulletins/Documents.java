package org.mingjing.bulletins;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.mingjing.people.Officer;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Words;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of an issue. Each is made when it is first asked for, kept, and the same bytes ever since. */
@Service
@Transactional
public class Documents {

    private final BulletinDesk desk;
    private final Issues issues;
    private final MessageSource messages;

    Documents(BulletinDesk desk, Issues issues, MessageSource messages) {
        this.desk = desk;
        this.issues = issues;
        this.messages = messages;
    }

    /** The two forms of a document. */
    public enum Format {
        PDF,
        DOCX;

        public static Format of(String ending) {
            try {
                return valueOf(ending.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException other) {
                throw new NotFound("document", ending);
            }
        }
    }

    public ByteArrayResource document(Officer officer, long issueId, Language language, Format format) {
        var circular = desk.issue(officer, issueId);
        var held = issues.document(issueId, language.name(), format.name());
        if (held.isEmpty()) {
            var made = make(circular, language, format);
            issues.keep(issueId, language.name(), format.name(), sha256(made), made);
        }
        return issues.document(issueId, language.name(), format.name())
                .map(ByteArrayResource::new)
                .orElseThrow(() -> new IllegalStateException("not kept"));
    }

    byte[] make(Circular circular, Language language, Format format) {
        var words = new Words(language, messages);
        return switch (format) {
            case PDF -> new PdfPaper(words).of(circular);
            case DOCX -> new WordPaper(words).of(circular);
        };
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
