package org.mingjing.web;

import org.mingjing.people.Accounts;
import org.mingjing.people.Officer;
import org.mingjing.people.Officer.Theme;
import org.mingjing.vocabulary.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The language and theme of one's choice. */
@Controller
class ChoiceController {

    private final Accounts accounts;

    ChoiceController(Accounts accounts) {
        this.accounts = accounts;
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
