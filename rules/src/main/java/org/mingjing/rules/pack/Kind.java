package org.mingjing.rules.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingjing.rules.AtLeast;
import org.mingjing.rules.AtMost;
import org.mingjing.rules.Deadline;
import org.mingjing.rules.DifferentActor;
import org.mingjing.rules.Exclusive;
import org.mingjing.rules.Head;
import org.mingjing.rules.Notice;
import org.mingjing.rules.Precedence;
import org.mingjing.rules.Recorded;
import org.mingjing.rules.Required;
import org.mingjing.rules.Response;
import org.mingjing.rules.Rule;
import org.mingjing.rules.SameActor;
import org.mingjing.rules.Wait;

/** The kinds of rules: each knows its keys and how it is read. */
enum Kind {
    DEADLINE("start", "stop", "restart", "within", "extend", "pause", "roll", "warn") {
        @Override
        Rule read(Head head, Section section) {
            var limit = Clocks.limit(section);
            return new Deadline(
                    head,
                    section.activities("start"),
                    section.activities("stop"),
                    section.maybeActivities("restart"),
                    limit,
                    Clocks.extensions(section, limit),
                    Clocks.pauses(section));
        }
    },
    AT_MOST("activity", "times") {
        @Override
        Rule read(Head head, Section section) {
            return new AtMost(
                    head, section.activities("activity"), section.value("times").count());
        }
    },
    AT_LEAST("activity", "times") {
        @Override
        Rule read(Head head, Section section) {
            return new AtLeast(
                    head, section.activities("activity"), section.value("times").count());
        }
    },
    PRECEDENCE("activity", "needs", "within") {
        @Override
        Rule read(Head head, Section section) {
            return new Precedence(
                    head, section.activities("activity"), section.activities("needs"), section.maybeLength("within"));
        }
    },
    RESPONSE("activity", "then", "within", "roll", "warn") {
        @Override
        Rule read(Head head, Section section) {
            return new Response(
                    head, section.activities("activity"), section.activities("then"), Clocks.maybeLimit(section));
        }
    },
    EXCLUSIVE("activities") {
        @Override
        Rule read(Head head, Section section) {
            return new Exclusive(head, section.activities("activities"));
        }
    },
    DIFFERENT_ACTOR("activities") {
        @Override
        Rule read(Head head, Section section) {
            var pair = section.value("activities").pair();
            return new DifferentActor(head, pair.getFirst(), pair.getLast());
        }
    },
    SAME_ACTOR("activities") {
        @Override
        Rule read(Head head, Section section) {
            var pair = section.value("activities").pair();
            return new SameActor(head, pair.getFirst(), pair.getLast());
        }
    },
    REQUIRED("activity", "attributes") {
        @Override
        Rule read(Head head, Section section) {
            return new Required(
                    head,
                    section.activities("activity"),
                    section.value("attributes").texts());
        }
    },
    WAIT("start", "activity", "for") {
        @Override
        Rule read(Head head, Section section) {
            return new Wait(head, section.activities("start"), section.activities("activity"), section.length("for"));
        }
    },
    NOTICE("activity", "before", "at-least") {
        @Override
        Rule read(Head head, Section section) {
            return new Notice(
                    head, section.activities("activity"), section.activities("before"), section.length("at-least"));
        }
    },
    RECORDED("activity", "within") {
        @Override
        Rule read(Head head, Section section) {
            return new Recorded(head, section.activities("activity"), section.length("within"));
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
    private final List<String> keys;

    Kind(String... keys) {
        this.keys = Stream.concat(Heads.KEYS.stream(), Arrays.stream(keys)).toList();
    }

    abstract Rule read(Head head, Section section);

    List<String> keys() {
        return keys;
    }

    static Kind of(Section section) {
        var written = section.text("kind");
        var words = new ArrayList<String>();
        for (var kind : values()) {
            var word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(written)) {
                return kind;
            }
            words.add(word);
        }
        throw new Refused(section.at("kind"), "unknown kind \"%s\"%s", written, Spelling.hint(written, words));
    }
}
