package org.mingjing.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import pages.Templates;

/** The only place that turns what went wrong into a page. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Templates pages;
    private final FrameResolver frames;

    ErrorPages(Templates pages, FrameResolver frames) {
        this.pages = pages;
        this.frames = frames;
    }

    @ExceptionHandler
    JteModel refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        var frame = frames.frame(request);
        return notice(
                frame,
                response,
                HttpStatus.UNPROCESSABLE_CONTENT,
                frame.say(refusal.reason(), refusal.facts().toArray()));
    }

    @ExceptionHandler
    JteModel tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request, HttpServletResponse response) {
        var frame = frames.frame(request);
        return notice(frame, response, HttpStatus.UNPROCESSABLE_CONTENT, frame.say("error.upload-too-large"));
    }

    @ExceptionHandler
    JteModel notFound(NotFound missing, HttpServletRequest request, HttpServletResponse response) {
        var frame = frames.frame(request);
        return notice(frame, response, HttpStatus.NOT_FOUND, frame.say("error.not-found"));
    }

    /** An address or a field that holds something else than it should: no such page. */
    @ExceptionHandler
    JteModel notOfThatKind(TypeMismatchException odd, HttpServletRequest request, HttpServletResponse response) {
        var frame = frames.frame(request);
        return notice(frame, response, HttpStatus.NOT_FOUND, frame.say("error.not-found"));
    }

    @ExceptionHandler
    JteModel failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (DatabaseAway.isBehind(failure)) {
            throw failure;
        }
        var frame = frames.frame(request);
        if (failure instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            var sentence = status == HttpStatus.NOT_FOUND ? "error.not-found" : "error.not-understood";
            return notice(frame, response, status, frame.say(sentence));
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("failure {} at {}", reference, request.getRequestURI(), failure);
        return notice(frame, response, HttpStatus.INTERNAL_SERVER_ERROR, frame.say("error.failed", reference));
    }

    private JteModel notice(Frame frame, HttpServletResponse response, HttpStatus status, String sentence) {
        response.setStatus(status.value());
        response.setHeader("HX-Push-Url", "false");
        var title = status == HttpStatus.NOT_FOUND ? frame.say("error.nothing-here") : frame.say("error.title");
        return pages.webNotice(frame, title, sentence);
    }
}
