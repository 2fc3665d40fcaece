package org.mingjing.bulletins;

import java.util.Locale;
import org.mingjing.people.Officer;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Words;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;

/** The documents of an issue. Each is made when it is first asked for, kept, and the same bytes ever since. */
@Service
public class Documents {

    private final BulletinDesk desk;
    private final KeptDocuments kept;
    private final MessageSource messages;

    Documents(BulletinDesk desk, KeptDocuments kept, MessageSource messages) {
        this.desk = desk;
        this.kept = kept;
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

    /** Made outside of a transaction: no connection waits while a document is set. */
    public ByteArrayResource document(Officer officer, long issueId, Language language, Format format) {
        var circular = desk.issue(officer, issueId);
        if (kept.find(issueId, language, format).isEmpty()) {
            kept.keep(issueId, language, format, make(circular, language, format));
        }
        return kept.find(issueId, language, format)
                .map(ByteArrayResource::new)
                .orElseThrow(() -> new IllegalStateException("not kept"));
    }

    /** One at a time: each holds a whole font of seven megabytes while it is made. */
    synchronized byte[] make(Circular circular, Language language, Format format) {
        var words = new Words(language, messages);
        return switch (format) {
            case PDF -> new PdfPaper(words).of(circular);
            case DOCX -> new WordPaper(words).of(circular);
        };
    }
}
