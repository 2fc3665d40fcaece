package org.mingjing.signin;

import java.util.Objects;
import java.util.Optional;
import org.mingjing.people.Accounts;
import org.mingjing.people.OfficerFiles;
import org.mingjing.signin.SignInDesk.Begun;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the word of the identity provider is taken: for officers whom the office knows, and for nobody else. */
@Service
class ProviderDesk {

    private final Provider provider;
    private final ProviderAsked asked;
    private final OfficerFiles files;
    private final Accounts accounts;
    private final SessionDesk sessions;
    private final TransactionTemplate transaction;

    ProviderDesk(
            Provider provider,
            ProviderAsked asked,
            OfficerFiles files,
            Accounts accounts,
            SessionDesk sessions,
            TransactionTemplate transaction) {
        this.provider = provider;
        this.asked = asked;
        this.files = files;
        this.accounts = accounts;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /** Where the browser goes, and what it has to keep meanwhile. */
    record Asked(String secret, String address) {}

    Asked ask(String back) {
        var secret = Secret.make();
        var verifier = Secret.make();
        asked.ask(secret, verifier);
        return new Asked(secret, provider.authorization(secret, verifier, back));
    }

    /** What became of what the browser brought back. */
    sealed interface Answer {}

    /** An officer of ours. */
    record Known(Begun begun) implements Answer {}

    /** The provider knows him, and the office does not. */
    record Unknown() implements Answer {}

    /** It is not the answer to our question, or comes too late or twice. */
    record NotRight() implements Answer {}

    Answer signIn(String secret, String state, String code, String back, Origin from, String browser) {
        if (!Secret.same(state, Provider.state(secret))) {
            return new NotRight();
        }
        var login = asked.take(secret).flatMap(verifier -> provider.login(code, secret, verifier, back));
        if (login.isEmpty()) {
            return new NotRight();
        }
        Optional<Answer> answer = files.id(login.get()).map(officer -> begin(officer, login.get(), from, browser));
        return answer.orElseGet(Unknown::new);
    }

    private Answer begin(long officer, String login, Origin from, String browser) {
        return Objects.requireNonNull(transaction.execute(status -> {
            accounts.openWithoutPassword(officer);
            return new Known(sessions.begin(officer, login, from, browser, Means.PROVIDER));
        }));
    }
}
