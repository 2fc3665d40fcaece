package org.mingjing.people.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Accounts;
import org.mingjing.signin.PasswordRule;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who may set up an empty office: whoever reads the terminal on which it was started. The code is made anew at each start
 * and is kept in memory alone; as soon as somebody can sign in it opens nothing.
 */
@Component
class SetUpCode {

    private final Accounts accounts;
    private final String code;

    SetUpCode(Accounts accounts, PasswordRule passwords) {
        this.accounts = accounts;
        this.code = passwords.random();
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && !accounts.areThere()) {
            System.out.printf(
                    "This office is empty. Set it up: http://127.0.0.1:%d%s%n",
                    web.getWebServer().getPort(), address());
        }
    }

    String address() {
        return "/set-up?code=" + code;
    }

    boolean opens(@Nullable String asked) {
        return asked != null
                && MessageDigest.isEqual(asked.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8))
                && !accounts.areThere();
    }
}
