package org.mingjing.rules.plan;

import java.util.Map;

/** The attributes of numbered cases and of numbered events; asked for only where a rule depends on them. */
public interface Attributes {

    Attributes NONE = new Attributes() {
        @Override
        public Map<String, Object> ofCase(int caseNumber) {
            return Map.of();
        }

        @Override
        public Map<String, Object> ofEvent(int event) {
            return Map.of();
        }
    };

    Map<String, Object> ofCase(int caseNumber);

    Map<String, Object> ofEvent(int event);
}
