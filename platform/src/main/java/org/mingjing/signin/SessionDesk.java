package org.mingjing.signin;

import java.util.List;
import java.util.Objects;
import org.mingjing.signin.Session.Because;
import org.mingjing.signin.SignInDesk.Begun;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins and ends sessions. */
@Service
class SessionDesk {

    private final Sessions sessions;
    private final KnownBrowsers browsers;
    private final Trail trail;
    private final TransactionTemplate transaction;

    SessionDesk(Sessions sessions, KnownBrowsers browsers, Trail trail, TransactionTemplate transaction) {
        this.sessions = sessions;
        this.browsers = browsers;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Begins a session of who has shown that it is he; a transaction has to be open.
     *
     * @param browser the secret that marks the browser
     */
    Begun begin(long officer, String login, Origin from, String browser, Means means) {
        var secret = Secret.make();
        sessions.begin(officer, secret, Secret.hash(browser), from, means);
        browsers.remember(Secret.hash(browser), officer);
        trail.write(login, means.line(), "officer/" + login, from.address());
        return new Begun(secret, browser);
    }

    void signOut(Session session) {
        transaction.executeWithoutResult(status -> {
            if (sessions.end(session.login(), List.of(session), session.login(), Because.SIGNED_OUT) > 0) {
                trail.write(session.login(), "signed-out", "officer/" + session.login());
            }
        });
    }

    /** Ends one session of an officer from another one. */
    void end(String login, long id) {
        transaction.executeWithoutResult(status -> {
            var session = sessions.of(login).stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("session", id));
            sessions.end(login, List.of(session), login, Because.ENDED_FROM_ELSEWHERE);
            trail.write(login, "session-ended", "officer/" + login, session.address());
        });
    }

    /** Ends all but one; how many. */
    int endOthers(String login, long kept) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var others =
                    sessions.of(login).stream().filter(one -> one.id() != kept).toList();
            var ended = sessions.end(login, others, login, Because.ENDED_FROM_ELSEWHERE);
            if (ended > 0) {
                trail.write(login, "sessions-ended", "officer/" + login, ended);
            }
            return ended;
        }));
    }
}
