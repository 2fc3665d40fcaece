package org.mingjing.signin;

import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import java.util.Objects;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.mingjing.vocabulary.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The directory of the office, if there is one: LDAP, search then bind. It is asked when somebody signs in and never before.
 */
@Component
class Directory {

    // More than one would make the name ambiguous.
    private static final int MOST_FOUND = 2;

    private final SignInRules.Directory rules;

    @Autowired
    Directory(SignInRules rules) {
        this(rules.directory());
    }

    Directory(SignInRules.Directory rules) {
        this.rules = rules;
    }

    boolean isThere() {
        return !rules.url().isEmpty();
    }

    /** Whether the one entry with this login has this password. */
    boolean holds(String login, String password) {
        // A bind without a password is a bind as nobody, and succeeds (RFC 4513, 5.1.2).
        if (password.isEmpty()) {
            return false;
        }
        try {
            var entry = entry(login);
            return entry.isPresent() && binds(entry.get(), password);
        } catch (LDAPException notReached) {
            throw new Refusal("sign-in.directory-not-reached");
        }
    }

    private Optional<String> entry(String login) throws LDAPException {
        try (var connection = connection()) {
            if (!rules.user().isEmpty()) {
                connection.bind(rules.user(), rules.password());
            }
            // A filter made of parts: no login is ever read as one (RFC 4515).
            var found = connection
                    .search(new SearchRequest(
                            rules.base(),
                            SearchScope.SUB,
                            DereferencePolicy.NEVER,
                            MOST_FOUND,
                            Math.toIntExact(rules.patience().toSeconds()),
                            false,
                            Filter.createEqualityFilter(rules.login(), login),
                            SearchRequest.NO_ATTRIBUTES))
                    .getSearchEntries();
            return found != null && found.size() == 1
                    ? Optional.of(found.getFirst().getDN())
                    : Optional.empty();
        }
    }

    private boolean binds(String entry, String password) throws LDAPException {
        try (var connection = connection()) {
            connection.bind(entry, password);
            return true;
        } catch (LDAPException refused) {
            if (refused.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) {
                return false;
            }
            throw refused;
        }
    }

    private LDAPConnection connection() throws LDAPException {
        var url = new LDAPURL(rules.url());
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(Math.toIntExact(rules.patience().toMillis()));
        options.setResponseTimeoutMillis(rules.patience().toMillis());
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        var sockets = url.getScheme().equals("ldaps") ? SSLSocketFactory.getDefault() : SocketFactory.getDefault();
        return new LDAPConnection(sockets, options, Objects.requireNonNull(url.getHost()), url.getPort());
    }
}
