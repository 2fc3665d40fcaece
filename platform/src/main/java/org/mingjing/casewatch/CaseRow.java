package org.mingjing.casewatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Texts;

/**
 * A case in a list, with the light of what is found in it.
 *
 * @param handler who handles it, as the log says
 * @param handlerName null where he is no officer here
 * @param judged whether its kind has rules
 */
public record CaseRow(
        long id,
        String kind,
        String number,
        Texts unit,
        @Nullable String handler,
        @Nullable Texts handlerName,
        String lastActivity,
        LocalDate lastOn,
        @Nullable LocalDate closedOn,
        boolean judged,
        int red,
        int yellow) {

    /** Green where nothing is near or past its limit; grey where nothing is judged, and once a case is closed and nothing stands. */
    public Light light() {
        if (red > 0) {
            return Light.RED;
        }
        if (yellow > 0) {
            return Light.YELLOW;
        }
        return judged && closedOn == null ? Light.GREEN : Light.GREY;
    }
}
