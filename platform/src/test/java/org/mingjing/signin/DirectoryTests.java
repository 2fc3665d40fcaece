package org.mingjing.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.mingjing.people.Accounts;
import org.mingjing.people.OfficerFiles;
import org.mingjing.vocabulary.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The password of a directory opens the sign-in of an officer, and of nobody whom the office does not know. */
@Tag("long")
@MingjingTest
class DirectoryTests {

    @TempDir
    static Path folder;

    static Slapd slapd;

    @Autowired
    Accounts accounts;

    @Autowired
    OfficerFiles files;

    @Autowired
    PasswordEncoder hashes;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        slapd = Slapd.start(folder);
    }

    @AfterAll
    static void stop() {
        slapd.close();
    }

    private static Directory directory(String user, String password) {
        return new Directory(
                new SignInRules.Directory(slapd.url(), user, password, Slapd.BASE, "uid", Duration.ofSeconds(5)));
    }

    private static Directory directory() {
        return directory(Slapd.READER, Slapd.READERS_PASSWORD);
    }

    private Optional<Means> right(String login, String password) {
        return new PasswordCheck(accounts, files, directory(), hashes).right(login, password);
    }

    @Test
    void theRightPasswordBelongsToItsEntryAlone() {
        assertThat(directory().holds("wu", Slapd.PASSWORD)).isTrue();
        assertThat(directory().holds("wu", "guess")).isFalse();
        assertThat(directory().holds("nobody", Slapd.PASSWORD)).isFalse();
    }

    @Test
    void aNameThatTwoEntriesHaveIsNobodysName() {
        assertThat(directory().holds("chen", Slapd.PASSWORD)).isFalse();
    }

    @Test
    void noPasswordIsNoSignInAsNobody() {
        assertThat(directory().holds("wu", "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "w*", "wu)(uid=*", "wu)(|(uid=*)", "\\2a"})
    void aNameIsNeverReadAsAFilter(String login) {
        assertThat(directory().holds(login, Slapd.PASSWORD)).isFalse();
    }

    @Test
    void whatWeKeepComesFirstAndTheDirectorySecond() {
        assertThat(right("wu", Cast.PASSWORD)).contains(Means.PASSWORD);
        assertThat(right("wu", Slapd.PASSWORD)).contains(Means.DIRECTORY);
        assertThat(right("wu", "guess")).isEmpty();
    }

    @Test
    void whomTheOfficeDoesNotKnowIsNotLetInAndNotMadeAnOfficer() {
        assertThat(directory().holds("stranger", Slapd.PASSWORD)).isTrue();
        assertThat(right("stranger", Slapd.PASSWORD)).isEmpty();
        assertThat(files.id("stranger")).isEmpty();
    }

    @Test
    void aDirectoryThatDoesNotLetUsSearchOrDoesNotAnswerIsSaidInASentence() {
        assertThatThrownBy(() -> directory(Slapd.READER, "wrong").holds("wu", Slapd.PASSWORD))
                .isInstanceOf(Refusal.class);
        var nobodyThere = new Directory(
                new SignInRules.Directory("ldap://127.0.0.1:1", "", "", Slapd.BASE, "uid", Duration.ofSeconds(5)));
        assertThatThrownBy(() -> nobodyThere.holds("wu", Slapd.PASSWORD)).isInstanceOf(Refusal.class);
    }
}
