package org.mingjing.sheets;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import org.mingjing.vocabulary.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The two forms in which a table goes in and out. */
public enum SheetFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The form of a file with this ending. */
    public static SheetFormat of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new NotFound("table", ending));
    }

    /** The ending of a file of this form. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Says in an answer that a file of this form and name follows. */
    public void announce(HttpServletResponse response, String name) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + ending(), java.nio.charset.StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
