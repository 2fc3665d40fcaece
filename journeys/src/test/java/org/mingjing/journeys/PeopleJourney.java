package org.mingjing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** New people come to the office: from a file to their posts, to a sign-in of their own, and out again as a table. */
@Journey
class PeopleJourney {

    private static final String KEEPER = "political-department-head";
    private static final String OWN_PASSWORD = "lotus lantern river stone";

    @Test
    void newPeopleComeFromAFileToTheirPosts(Product product) throws IOException {
        var keeper = product.visit().signedInAs(KEEPER);
        keeper.opens("/imports/officers")
                .handsIn("File", file("officers.csv", """
                        Login,Name in English,Name in Chinese
                        qin.wanqiu,Qin Wanqiu,秦晚秋
                        Shi Mo,Shi Mo,石墨
                        """))
                .presses("Look through it")
                .sees("2 rows: 1 fine, 0 with an assumption, 1 wrong. Nothing is written yet.")
                .sees("not “Shi Mo”: write for example gu.mingche.")
                .findsNothingWrongForEverybody()
                .looksAt("import");
        keeper.at(
                        "Shi Mo",
                        row -> row.unfolds("Correct this row")
                                .writes("Login", "shi.mo")
                                .presses("Look at it again"))
                .sees("2 rows: 2 fine")
                .presses("Import 2 rows")
                .standsAt("/people")
                .sees("2 rows are written, none was left out.")
                .sees("Qin Wanqiu");

        enterAPost(keeper);
        keeper.opens("/imports/appointments")
                .handsIn("File", file("appointments.csv", """
                        岗位编号,用户名,起始日期
                        archive-keeper,qin.wanqiu,1.4.2027
                        """))
                .presses("Look through it")
                .sees("may mean two days. Write 2027-04-01 or 2027-01-04.");
        keeper.at(
                        "archive-keeper",
                        row -> row.unfolds("Correct this row")
                                .writes("From", "2027-04-01")
                                .presses("Look at it again"))
                .presses("Import 1 row")
                .standsAt("/people");

        keeper.opens("/people?on=2027-04-01");
        unfold(keeper, "General Office");
        keeper.sees("Qin Wanqiu");
        keeper.opens("/people?on=2027-03-31");
        unfold(keeper, "General Office");
        keeper.at("Keeper of the archive", post -> post.sees("vacant"));

        keeper.opens("/imports/appointments");
        assertThat(Files.readString(keeper.downloads("What there is, as csv")))
                .contains("archive-keeper,qin.wanqiu,2027-04-01,");
        var table = keeper.downloads("What there is, as xlsx");
        keeper.handsIn("File", table)
                .presses("Look through it")
                .sees(" 0 fine")
                .sees(" 0 wrong")
                .sees("is there already, just so: it stays as it is.");
    }

    private static void enterAPost(Visitor keeper) {
        keeper.opens("/people");
        unfold(keeper, "General Office");
        keeper.follows("General Office")
                .seesTitle("General Office")
                .findsNothingWrongForEverybody()
                .looksAt("unit");
        keeper.at(
                        "A new post",
                        fold -> fold.unfolds("A new post")
                                .writes("Name in Chinese", "档案管理员")
                                .writes("Name in English", "Keeper of the archive")
                                .chooses("Role", "clerk")
                                .writes("From", "2026-01-01")
                                .writes("Key in tables", "archive-keeper")
                                .presses("Enter the post"))
                .sees("The post Keeper of the archive is entered.");
    }

    private static void unfold(Visitor visitor, String unit) {
        visitor.page()
                .locator("summary.tree__node", new com.microsoft.playwright.Page.LocatorOptions().setHasText(unit))
                .first()
                .click();
    }

    @Test
    void aNewcomerChoosesHisOwnPasswordBeforeAnythingElse(Product product) {
        var keeper = product.visit().signedInAs(KEEPER);
        keeper.opens("/people");
        keeper.at(
                        "A new officer",
                        fold -> fold.unfolds("A new officer")
                                .writes("Login", "tang.luming")
                                .writes("Name in Chinese", "唐鹿鸣")
                                .writes("Name in English", "Tang Luming")
                                .presses("Enter the officer"))
                .sees("Tang Luming is entered.")
                .presses("Open a sign-in")
                .seesTitle("The sign-in is open")
                .findsNothingWrongForEverybody();
        var start = keeper.page().locator("code").innerText();

        var newcomer = product.visit();
        newcomer.opens("/sign-in").signsIn("tang.luming", start).standsAt("/my/password");
        newcomer.opens("/today").standsAt("/my/password").findsNothingWrongForEverybody();
        newcomer.writes("初始密码", start)
                .writes("新密码", OWN_PASSWORD)
                .presses("使用此密码")
                .standsAt("/my")
                .sees("谁查阅过我的档案")
                .sees("查看了您的岗位和登录情况")
                .findsNothingWrongForEverybody();
        product.visit().opens("/sign-in").signsIn("tang.luming", start).sees("do not belong together");
    }

    @Test
    void myFileIsReadInMyLanguageAndTheme(Product product) {
        var officer = product.visit().signedInAs("chief-prosecutor");
        officer.opens("/my")
                .chooses("Language", "ZH")
                .presses("Use this language")
                .seesTitle("我的档案");
        officer.chooses("语言", "EN").presses("使用此语言").seesTitle("My file");
        officer.chooses("Theme", "DARK").presses("Use this theme").seesTitle("My file");
        assertThat(officer.page().locator("html").getAttribute("data-bs-theme")).isEqualTo("dark");
        officer.findsNothingWrongForEverybody();
        officer.chooses("Theme", "AUTO").presses("Use this theme").seesTitle("My file");
    }

    @Test
    void aPasskeyOpensWithoutAPasswordUntilItIsWithdrawn(Product product) {
        var officer = product.visitByName();
        SecurityKey.plugInto(officer);
        officer.signedInAs("deputy-chief")
                .opens("/my/passkeys")
                .findsNothingWrongForEverybody()
                .writes("Name of the device", "My telephone")
                .writes("Password now", product.signIn("deputy-chief").password())
                .presses("Go on")
                .findsNothingWrongForEverybody()
                .presses("Make the passkey")
                .sees("The passkey is registered.")
                .sees("My telephone")
                .looksAt("passkeys");

        leaves(officer).presses("Sign in with a passkey").standsAt("/today");
        officer.opens("/my/sign-in").sees("Signed in from 127.0.0.1 with a passkey");
        officer.opens("/my/passkeys").presses("Withdraw").sees("is withdrawn and opens nothing any more");

        leaves(officer)
                .presses("Sign in with a passkey")
                .standsAt("/sign-in")
                .sees("This passkey is not accepted here");
    }

    private static Visitor leaves(Visitor officer) {
        officer.page().locator("form[action='/session/end'] button").click();
        return officer.standsAt("/sign-in");
    }

    @Test
    void aCodeOfAnAppIsAskedForAfterThePassword(Product product) {
        var password = product.signIn("deputy-chief").password();
        var officer = product.visit().signedInAs("deputy-chief");
        officer.opens("/my/authenticator")
                .findsNothingWrongForEverybody()
                .writes("Password now", password)
                .presses("Set up an app")
                .sees("Or type this key")
                .findsNothingWrongForEverybody()
                .looksAt("authenticator");
        var app = AuthenticatorApp.of(officer.page().locator("code").innerText());
        officer.writes("First code of the app", app.code(0))
                .presses("Ask for codes from now on")
                .seesTitle("Your recovery codes")
                .findsNothingWrongForEverybody();
        var onPaper = officer.page().locator("main code").first().innerText();

        leaves(officer)
                .signsIn(product.signIn("deputy-chief").login(), password)
                .standsAt("/sign-in/code");
        officer.findsNothingWrongForEverybody()
                .writes("Code", "000000")
                .presses("Sign in")
                .sees("This code is not right, or was used before")
                .writes("Code", onPaper)
                .presses("Sign in")
                .standsAt("/today");
        officer.opens("/my/authenticator")
                .sees("9 recovery codes are left.")
                .writes("Password now", password)
                .presses("Give the app up")
                .sees("No code is asked for any more.");
    }

    @Test
    void theIdentityProviderOfTheOfficeVouchesForItsOfficersAndForNobodyElse(Product product) {
        var officer = product.signIn(Stage.PROVIDED).login();
        var known = product.visitWithProvider();
        known.opens("/my/sign-in").standsAt("/sign-in").follows("Sign in by Keycloak");
        atTheProvider(known, officer);
        known.standsAt("/my/sign-in").sees("127.0.0.1");
        assertThat(known.page().content()).containsAnyOf("by the identity provider", "通过统一身份认证");
        leaves(known).sees("Sign out of Keycloak too");

        var stranger = product.visitWithProvider();
        stranger.opens("/sign-in").follows("Sign in by Keycloak");
        atTheProvider(stranger, Keycloak.STRANGER);
        stranger.standsAt("/sign-in").sees("no officer of this office has your name there");
        stranger.opens("/today").standsAt("/sign-in");
    }

    private static void atTheProvider(Visitor visitor, String login) {
        visitor.page().locator("#username").fill(login);
        visitor.page().locator("#password").fill(Keycloak.PASSWORD);
        visitor.page().locator("#kc-login").click();
    }

    private static Path file(String name, String content) throws IOException {
        return Files.writeString(Product.folder("handed-in").resolve(name), content);
    }
}
