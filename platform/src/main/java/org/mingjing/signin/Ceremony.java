package org.mingjing.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two ceremonies of WebAuthn Level 3: what a browser is asked, and whether its answer is right. The user has to be
 * verified by his device, so that a passkey is two factors in one.
 */
@Component
class Ceremony {

    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);
    private static final String KIND = "public-key";
    private static final String REQUIRED = "required";

    private final SignInRules.Passkeys rules;
    private final JsonMapper json = new JsonMapper();
    private final Supplier<ObjectConverter> converter = SingletonSupplier.of(ObjectConverter::new);
    private final Supplier<WebAuthnManager> manager =
            SingletonSupplier.of(() -> WebAuthnManager.createNonStrictWebAuthnManager(converter.get()));

    Ceremony(SignInRules rules) {
        this.rules = rules.passkeys();
    }

    /** A key that a device made: its id, and both as they are kept. */
    record Registered(String credential, String publicKey) {}

    /**
     * What {@code navigator.credentials.create} is asked, as JSON.
     *
     * @param handle by which the device knows the officer; it tells nothing of him
     * @param known ids of the passkeys that he has
     */
    String creation(
            RelyingParty party, String challenge, String handle, String login, String name, List<String> known) {
        return json.writeValueAsString(Map.of(
                "rp", Map.of("id", party.id(), "name", party.id()),
                "user", Map.of("id", handle, "name", login, "displayName", name),
                "challenge", challenge,
                "pubKeyCredParams",
                        ALGORITHMS.stream()
                                .map(one -> Map.of("type", KIND, "alg", one.getValue()))
                                .toList(),
                "timeout", rules.answeredWithin().toMillis(),
                "attestation", "none",
                "excludeCredentials",
                        known.stream().map(id -> Map.of("type", KIND, "id", id)).toList(),
                "authenticatorSelection", Map.of("residentKey", REQUIRED, "userVerification", REQUIRED)));
    }

    /** What {@code navigator.credentials.get} is asked: any passkey of ours will do. */
    Map<String, Object> request(RelyingParty party, String challenge) {
        return Map.of(
                "rpId",
                party.id(),
                "challenge",
                challenge,
                "timeout",
                rules.answeredWithin().toMillis(),
                "userVerification",
                REQUIRED);
    }

    /** Empty where the answer is not right. */
    Optional<Registered> registered(RelyingParty party, String challenge, String answer) {
        if (!holds(answer, "clientDataJSON", "attestationObject")) {
            return Optional.empty();
        }
        try {
            var data = manager.get()
                    .verifyRegistrationResponseJSON(
                            answer, new RegistrationParameters(server(party, challenge), parameters(), true));
            var kept = Objects.requireNonNull(Objects.requireNonNull(data.getAttestationObject())
                    .getAuthenticatorData()
                    .getAttestedCredentialData());
            return Optional.of(new Registered(
                    written(kept.getCredentialId()),
                    written(new AttestedCredentialDataConverter(converter.get()).convert(kept))));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException notRight) {
            return Optional.empty();
        }
    }

    /** The id of the passkey that an answer names, before anything is known of it. */
    Optional<String> credential(String answer) {
        if (!holds(answer, "clientDataJSON", "authenticatorData", "signature")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(manager.get()
                            .parseAuthenticationResponseJSON(answer)
                            .getCredentialId())
                    .map(Ceremony::written);
        } catch (WebAuthnException | JacksonException | IllegalArgumentException notRight) {
            return Optional.empty();
        }
    }

    /** The counter of the passkey after this use; empty where the answer is not right. */
    Optional<Long> counter(RelyingParty party, String challenge, Passkey passkey, String answer) {
        try {
            var data = manager.get()
                    .verifyAuthenticationResponseJSON(
                            answer,
                            new AuthenticationParameters(server(party, challenge), record(passkey), null, true));
            return Optional.of(
                    Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException notRight) {
            return Optional.empty();
        }
    }

    /** Whether it is JSON with an id and these parts, as far as a browser writes it. */
    private boolean holds(String answer, String... parts) {
        try {
            var tree = json.readTree(answer);
            return tree.path("id").isString()
                    && tree.path("rawId").isString()
                    && Stream.of(parts)
                            .allMatch(part -> tree.path("response").path(part).isString());
        } catch (JacksonException noJson) {
            return false;
        }
    }

    private CredentialRecordImpl record(Passkey passkey) {
        AttestedCredentialData kept =
                new AttestedCredentialDataConverter(converter.get()).convert(read(passkey.publicKey()));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(), null, null, null, passkey.counter(), kept, null, null, null, null);
    }

    private static ServerProperty server(RelyingParty party, String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(party.origin()))
                .rpId(party.id())
                .challenge(new DefaultChallenge(read(challenge)))
                .build();
    }

    private static List<PublicKeyCredentialParameters> parameters() {
        return ALGORITHMS.stream()
                .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
                .toList();
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] read(String written) {
        return Base64.getUrlDecoder().decode(written);
    }
}
