package org.mingjing.people.web;

import gg.jte.models.runtime.JteModel;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.web.SetUpDesk.Founding;
import org.mingjing.signin.PasswordRule;
import org.mingjing.vocabulary.Asker;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Texts;
import org.mingjing.web.Done;
import org.mingjing.web.Everyone;
import org.mingjing.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** Sets up an empty office, once; then there is no such page. */
@Controller
class SetUpController {

    private final Templates pages;
    private final SetUpDesk desk;
    private final SetUpCode door;
    private final PasswordRule passwords;

    SetUpController(Templates pages, SetUpDesk desk, SetUpCode door, PasswordRule passwords) {
        this.pages = pages;
        this.desk = desk;
        this.door = door;
        this.passwords = passwords;
    }

    @Everyone
    @GetMapping("/set-up")
    JteModel begin(Frame frame, @RequestParam @Nullable String code) {
        return pages.peopleSetUp(frame, opened(code), desk.kinds(), desk.firstRoles(), passwords.shortest());
    }

    @Everyone
    @PostMapping("/set-up")
    String finish(Frame frame, Form form, RedirectAttributes redirect) {
        opened(form.code());
        var password = Written.required(form.password());
        passwords.require(
                password,
                Stream.of(form.nameEn(), form.nameZh(), form.personEn(), form.personZh(), form.login())
                        .map(Written::required)
                        .toList());
        var founding = new Founding(
                new Texts(Written.required(form.nameEn()), Written.required(form.nameZh())),
                Written.required(form.kind()),
                Written.required(form.login()),
                new Texts(Written.required(form.personEn()), Written.required(form.personZh())),
                password,
                frame.words().language());
        // Who knows the code of the terminal founds the office in the name of the program: nobody is there yet.
        new Asker.Program().during(() -> desk.found(founding));
        return Done.at("/sign-in", redirect, frame, "people.set-up-done");
    }

    private String opened(@Nullable String code) {
        if (code == null || !door.opens(code)) {
            throw new NotFound("page", "/set-up");
        }
        return code;
    }

    /** What is asked for. */
    record Form(
            @Nullable String code,
            @Nullable String nameEn,
            @Nullable String nameZh,
            @Nullable String kind,
            @Nullable String login,
            @Nullable String personEn,
            @Nullable String personZh,
            @Nullable String password) {}
}
