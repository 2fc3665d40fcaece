package org.mingjing.signin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mingjing.vocabulary.Refusal;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * The identity provider of the office, if there is one: OpenID Connect, authorization code with PKCE. It is asked when
 * somebody signs in and never before: Mingjing starts while it is down.
 */
@Component
class Provider {

    private static final int OK = 200;
    private static final String NONCE = "nonce";

    private final SignInRules.Provider rules;
    private final JsonMapper json = new JsonMapper();
    private final Supplier<HttpClient> http;
    private final Supplier<JwtDecoder> decoder;

    Provider(SignInRules rules) {
        this.rules = rules.provider();
        this.http = SingletonSupplier.of(() ->
                HttpClient.newBuilder().connectTimeout(this.rules.patience()).build());
        this.decoder = SingletonSupplier.of(this::decoder);
    }

    boolean isThere() {
        return !rules.issuer().isEmpty();
    }

    String name() {
        return rules.name();
    }

    /** Where the browser is sent; what it brings back is bound to what it keeps. */
    String authorization(String secret, String verifier, String back) {
        return rules.authorization() + "?"
                + encoded(inOrder(
                        "response_type",
                        "code",
                        "client_id",
                        rules.client(),
                        "redirect_uri",
                        back,
                        "scope",
                        rules.scope(),
                        "state",
                        state(secret),
                        NONCE,
                        nonce(secret),
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256"));
    }

    /** Where he signs out there too. */
    Optional<String> endSession(String back) {
        return rules.endSession().isEmpty()
                ? Optional.empty()
                : Optional.of(rules.endSession() + "?"
                        + encoded(inOrder("client_id", rules.client(), "post_logout_redirect_uri", back)));
    }

    static String state(String secret) {
        return Secret.mark(secret, "state");
    }

    private static String nonce(String secret) {
        return Secret.mark(secret, NONCE);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException withoutSha256) {
            throw new IllegalStateException(withoutSha256);
        }
    }

    /** The login that the provider vouches for; empty where its answer is not right. */
    Optional<String> login(String code, String secret, String verifier, String back) {
        var answer = redeemed(code, verifier, back);
        return answer.flatMap(token -> login(token, secret));
    }

    private Optional<String> login(String token, String secret) {
        try {
            Jwt claims = decoder.get().decode(token);
            return Secret.same(String.valueOf(claims.getClaimAsString(NONCE)), nonce(secret))
                    ? Optional.ofNullable(claims.getClaimAsString(rules.claim()))
                    : Optional.empty();
        } catch (JwtException notRight) {
            return Optional.empty();
        }
    }

    private Optional<String> redeemed(String code, String verifier, String back) {
        var form = encoded(inOrder(
                "grant_type",
                "authorization_code",
                "client_id",
                rules.client(),
                "client_secret",
                rules.secret(),
                "redirect_uri",
                back,
                "code",
                code,
                "code_verifier",
                verifier));
        try {
            var answer = http.get()
                    .send(
                            HttpRequest.newBuilder(URI.create(rules.token()))
                                    .timeout(rules.patience())
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString());
            return answer.statusCode() == OK
                    ? json.readTree(answer.body()).path("id_token").asStringOpt()
                    : Optional.empty();
        } catch (IOException notReached) {
            throw new Refusal("sign-in.provider-not-reached", rules.name());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("sign-in.provider-not-reached", rules.name());
        }
    }

    private JwtDecoder decoder() {
        var made = NimbusJwtDecoder.withJwkSetUri(rules.keys()).build();
        made.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(rules.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(rules.client()))));
        return made;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }
}
