package org.mingjing.rules.pack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a {@link PlainCondition}, which answers as CEL does or says that it cannot tell. */
sealed interface PlainTerm {

    Answer said(Map<String, Object> ofCase, Map<String, Object> ofEvent);

    /** What a part says. */
    enum Answer {
        YES,
        NO,
        UNTOLD;

        static Answer of(boolean holds) {
            return holds ? YES : NO;
        }
    }

    /** A value to be compared. */
    sealed interface Operand {
        /** Null where the attribute is missing. */
        @Nullable
        Object value(Map<String, Object> ofCase, Map<String, Object> ofEvent);
    }

    /** An attribute by its name. */
    record Attribute(boolean isOfCase, String name) implements Operand {

        /** As it is written: {@code case.kind}, {@code event.org:role}. */
        static Attribute named(String written) {
            var point = written.indexOf('.');
            return new Attribute(written.substring(0, point).equals("case"), written.substring(point + 1));
        }

        @Override
        public @Nullable Object value(Map<String, Object> ofCase, Map<String, Object> ofEvent) {
            return (isOfCase ? ofCase : ofEvent).get(name);
        }
    }

    /** A text, number or truth as it is written. */
    record Constant(Object written) implements Operand {
        @Override
        public Object value(Map<String, Object> ofCase, Map<String, Object> ofEvent) {
            return written;
        }
    }

    /** Both of two, or either: {@code settles} is the answer of one that makes the other's indifferent. */
    record Joined(Answer settles, PlainTerm one, PlainTerm other) implements PlainTerm {
        @Override
        public Answer said(Map<String, Object> ofCase, Map<String, Object> ofEvent) {
            var first = one.said(ofCase, ofEvent);
            if (first == settles) {
                return settles;
            }
            var second = other.said(ofCase, ofEvent);
            return second == settles || first != Answer.UNTOLD ? second : first;
        }
    }

    /** The opposite. */
    record Not(PlainTerm term) implements PlainTerm {
        @Override
        public Answer said(Map<String, Object> ofCase, Map<String, Object> ofEvent) {
            return switch (term.said(ofCase, ofEvent)) {
                case YES -> Answer.NO;
                case NO -> Answer.YES;
                case UNTOLD -> Answer.UNTOLD;
            };
        }
    }

    /** Whether the attribute is there. */
    record Has(Attribute attribute) implements PlainTerm {
        @Override
        public Answer said(Map<String, Object> ofCase, Map<String, Object> ofEvent) {
            return Answer.of(attribute.value(ofCase, ofEvent) != null);
        }
    }

    /** An attribute that is itself the answer. */
    record Flag(Attribute attribute) implements PlainTerm {
        @Override
        public Answer said(Map<String, Object> ofCase, Map<String, Object> ofEvent) {
            return switch (attribute.value(ofCase, ofEvent)) {
                case null -> Answer.NO;
                case Boolean truth -> Answer.of(truth);
                default -> Answer.UNTOLD;
            };
        }
    }

    /** Whether the attribute is one of these values. */
    record OneOf(Attribute attribute, List<Constant> values) implements PlainTerm {
        @Override
        public Answer said(Map<String, Object> ofCase, Map<String, Object> ofEvent) {
            var value = attribute.value(ofCase, ofEvent);
            if (value == null) {
                return Answer.NO;
            }
            for (var one : values) {
                var same = Comparison.EQUAL.of(value, one.written());
                if (same != Answer.NO) {
                    return same;
                }
            }
            return Answer.NO;
        }
    }

    /** Two values held against each other; a missing one makes it false. */
    record Compared(Comparison comparison, Operand one, Operand other) implements PlainTerm {
        @Override
        public Answer said(Map<String, Object> ofCase, Map<String, Object> ofEvent) {
            var left = one.value(ofCase, ofEvent);
            var right = other.value(ofCase, ofEvent);
            return left == null || right == null ? Answer.NO : comparison.of(left, right);
        }
    }
}
