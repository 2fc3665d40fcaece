package org.mingjing.casewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjing.rules.log.Fault;

class FaultWordsTests {

    @ParameterizedTest
    @EnumSource
    void everyFaultHasItsSentenceInBothLanguages(Fault.Kind kind) {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            var words = ResourceBundle.getBundle("messages.casewatch", language);
            assertThat(MessageFormat.format(words.getString(FaultWords.key(kind)), "a", "b", "c"))
                    .doesNotContain("{");
        }
    }
}
