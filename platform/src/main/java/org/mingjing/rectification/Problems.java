package org.mingjing.rectification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mingjing.people.Officer;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;
import org.mingjing.vocabulary.Words;
import org.mingjing.web.ProblemSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The problems behind facts, whichever module found them. */
@Component
class Problems {

    private final List<ProblemSource> sources;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    Problems(List<ProblemSource> sources, MessageSource messages, ApplicationEventPublisher events) {
        this.sources = sources;
        this.messages = messages;
        this.events = events;
    }

    Optional<ProblemSource.Problem> find(Officer officer, String fact) {
        return of(fact).flatMap(source -> source.problem(officer, fact));
    }

    Optional<String> page(Officer officer, String fact) {
        return of(fact).flatMap(source -> source.page(officer, fact));
    }

    private Optional<ProblemSource> of(String fact) {
        return sources.stream()
                .filter(source -> fact.startsWith(source.kind() + "/"))
                .findFirst();
    }

    List<ProblemSource.Relapse> relapses(Collection<ProblemSource.PutRight> facts) {
        return sources.stream()
                .flatMap(source -> source.relapses(facts).stream())
                .toList();
    }

    /** Tells whoever found the problem that its order is closed, in the transaction that closes it. */
    void tellPutRight(String fact, Instant at) {
        events.publishEvent(new ProblemSource.PutRight(fact, at));
    }

    /** A sentence as it is said today, in both languages. */
    Texts written(Sentence sentence) {
        return new Texts(
                new Words(Language.EN, messages).say(sentence), new Words(Language.ZH, messages).say(sentence));
    }
}
