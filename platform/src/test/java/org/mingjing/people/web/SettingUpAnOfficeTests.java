package org.mingjing.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.Mingjing;
import org.mingjing.MingjingTest;
import org.mingjing.people.Officers;
import org.mingjing.people.Right;
import org.mingjing.people.Seat;
import org.mingjing.people.Seats;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An office in which nobody is yet is set up once, by whoever reads the terminal, in the words of its pack. */
@MingjingTest
@ExtendWith(OutputCaptureExtension.class)
class SettingUpAnOfficeTests {

    private static final String PASSWORD = "four words in a row";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SetUpCode door;

    @ParameterizedTest
    @CsvSource({
        "procuratorate, city-office office, political-department-head",
        "public-body, office, personnel-head integrity-officer"
    })
    void theFirstOfficerKeepsPeopleAndLists(String pack, String kinds, String posts, CapturedOutput terminal) {
        try (var empty = emptyOffice(pack)) {
            var visitor = new Visitor(empty.getEnvironment().getProperty("local.server.port", Integer.class, 0));
            var address = empty.getBean(SetUpCode.class).address();
            assertThat(terminal).contains("This office is empty. Set it up: " + visitor.address(address));

            assertThat(visitor.get("/set-up").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/set-up?code=guess").statusCode()).isEqualTo(404);
            var page = visitor.get(address).body();
            assertThat(page).contains("Set up an office");
            assertThat(kinds.split(" ")).allSatisfy(kind -> assertThat(page).contains("value=\"" + kind + "\""));

            assertThat(visitor.post("/set-up", form("guess", kinds, PASSWORD)).statusCode())
                    .isEqualTo(404);
            assertThat(visitor.post("/set-up", form(code(address), kinds, "short"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(visitor.post("/set-up", form(code(address), "branch", PASSWORD))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(visitor.post("/set-up", form(code(address), kinds, PASSWORD))
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
            assertThat(visitor.get("/sign-in").body()).contains("The office is set up. Sign in.");
            assertThat(visitor.get(address).statusCode()).isEqualTo(404);
            assertThat(visitor.post("/set-up", form(code(address), kinds, PASSWORD))
                            .statusCode())
                    .isEqualTo(404);

            assertThat(visitor.post("/session", Map.of("login", "gu.mingche", "password", PASSWORD))
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).doesNotContain("refused"));
            assertThat(visitor.get("/people").body()).contains("A New Office", "Gu Mingche");
            var officer = empty.getBean(Officers.class)
                    .find("gu.mingche", LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")))
                    .orElseThrow();
            assertThat(officer.rights()).contains(Right.KEEP_PEOPLE, Right.KEEP_LISTS);
            assertThat(empty.getBean(Seats.class).on(officer.day()))
                    .extracting(Seat::role)
                    .containsExactlyInAnyOrder(posts.split(" "));
        }
    }

    private static ConfigurableApplicationContext emptyOffice(String pack) {
        return new SpringApplicationBuilder(Mingjing.class)
                .run(
                        "--server.port=0",
                        "--mingjing.data=target/empty-office",
                        "--mingjing.trail.folder=target/empty-office/trail_" + UUID.randomUUID(),
                        "--mingjing.database=empty_"
                                + UUID.randomUUID().toString().replace("-", ""),
                        "--mingjing.postgres-settings=fsync=off",
                        "--mingjing.packs="
                                + Path.of("../packs").toAbsolutePath().normalize(),
                        "--mingjing.pack=" + pack,
                        "--mingjing.demo=false");
    }

    private static String code(String address) {
        return address.replaceAll(".*code=", "");
    }

    private static Map<String, String> form(String code, String kinds, String password) {
        var form = new HashMap<String, String>();
        form.put("code", code);
        form.put("nameEn", "A New Office");
        form.put("nameZh", "新单位");
        form.put("kind", kinds.replaceAll(".* ", ""));
        form.put("login", "gu.mingche");
        form.put("personEn", "Gu Mingche");
        form.put("personZh", "顾明澈");
        form.put("password", password);
        return form;
    }

    @Test
    void anOfficeWithPeopleCannotBeSetUpEvenWithTheCode() {
        assertThat(mvc.get().uri(door.address())).hasStatus(404);
        var again = mvc.post().uri(door.address()).with(csrf());
        form(code(door.address()), "office", PASSWORD).forEach((name, value) -> {
            if (!name.equals("code")) {
                again.param(name, value);
            }
        });
        assertThat(again).hasStatus(404);
    }
}
