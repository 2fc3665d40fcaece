package org.mingjing.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WellKnownTests {

    private static final List<String> NAMES =
            List.of("gu.mingche", "Gu Mingche", "顾明澈", "Riverside Water Board", "滨江水务局");

    @ParameterizedTest
    @CsvSource({
        "four words in a row, fourwordsinarow",
        "Password-2026-Password, ''",
        "qwertyuiop1234567890, ''",
        "aaaaaaaaaaaaaaaaaaaa, ''",
        "abcdefgh87654321zyxw, ''",
        "gu.mingche@riverside!, ''",
        "Mingche likes the Water Board, likesthe",
        "顾明澈滨江水务局管理员密码, ''",
        "lantern 1998 stone, lanternstone",
        "石桥边的旧灯笼在雨里亮着, 石桥边的旧灯笼在雨里亮着"
    })
    void takesAwayWhatIsTriedFirst(String password, String left) {
        assertThat(WellKnown.read().leftOver(password, NAMES)).isEqualTo(left);
    }
}
