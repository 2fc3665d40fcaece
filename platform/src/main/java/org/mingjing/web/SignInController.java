package org.mingjing.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Accounts;
import org.mingjing.people.Officer;
import org.mingjing.people.Officer.Theme;
import org.mingjing.vocabulary.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pages.Templates;

/** Signing in, and the language and theme of one's choice. */
@Controller
class SignInController {

    private final Templates pages;
    private final Accounts accounts;
    private final List<StoryTeller> stories;

    SignInController(Templates pages, Accounts accounts, List<StoryTeller> stories) {
        this.pages = pages;
        this.accounts = accounts;
        this.stories = stories;
    }

    @Everyone
    @GetMapping("/sign-in")
    JteModel signIn(Frame frame, @RequestParam @Nullable String refused) {
        return pages.webSignIn(
                frame,
                refused != null,
                stories.stream().flatMap(teller -> teller.stories().stream()).toList());
    }

    @EveryOfficer
    @PostMapping("/my/language")
    String language(Officer officer, @RequestParam Language language, @RequestParam String from) {
        accounts.choose(officer, language);
        return "redirect:" + OwnAddress.of(from);
    }

    @EveryOfficer
    @PostMapping("/my/theme")
    String theme(Officer officer, @RequestParam Theme theme, @RequestParam String from) {
        accounts.choose(officer, theme);
        return "redirect:" + OwnAddress.of(from);
    }
}
