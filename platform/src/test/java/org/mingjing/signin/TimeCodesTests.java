package org.mingjing.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTests {

    /** RFC 6238, appendix B: the secret is "1234567890", again and again, as long as the hash. */
    @ParameterizedTest
    @CsvFileSource(resources = "/signin/rfc6238.csv", numLinesToSkip = 1)
    void areThoseOfTheStandard(long seconds, String mac, int bytes, String code) {
        var secret = "1234567890".repeat(7).substring(0, bytes).getBytes(StandardCharsets.US_ASCII);
        var step = TimeCodes.step(Instant.ofEpochSecond(seconds), Duration.ofSeconds(30));
        assertThat(TimeCodes.code(secret, step, 8, mac)).isEqualTo(code);
    }

    /** RFC 4648, 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void areMadeOfAKeyInBase32(String text, String written) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}
