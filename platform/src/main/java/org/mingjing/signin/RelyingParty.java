package org.mingjing.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * What passkeys are bound to: a name, never a number (WebAuthn, 5.1.3).
 *
 * @param id the host
 * @param origin scheme, host and port, as browsers write them
 */
record RelyingParty(String id, String origin) {

    private static final String THIS_MACHINE = "localhost";

    /**
     * Of the address by which people call Mingjing or, where none is set, of this machine by its name. Empty where somebody
     * came by a number.
     */
    static Optional<RelyingParty> of(SignInRules rules, HttpServletRequest request) {
        var origin = rules.own(request);
        var host = URI.create(origin).getHost();
        return rules.address().isEmpty() && !THIS_MACHINE.equals(host)
                ? Optional.empty()
                : Optional.of(new RelyingParty(host, origin));
    }
}
