package fr.mediane.programmes.training.badges;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import fr.mediane.platform.crypto.KeyRing;
import fr.mediane.platform.web.BaseUrl;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Writes certificates as Open Badges 3.0 credentials and reads them again: a compact JWS whose payload is the credential
 * itself with the claims {@code iss}, {@code jti}, {@code nbf} and {@code sub}; its header names the key by an address.
 */
@Component
class Credentials {
    /** Longer than any of ours: what is longer is not parsed. */
    static final int LONGEST = 20_000;

    private static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    private final KeyRing ring;
    private final BaseUrl base;

    Credentials(KeyRing ring, BaseUrl base) {
        this.ring = ring;
        this.base = base;
    }

    /** The addresses that credentials lead to. */
    String issuer() {
        return base.at("/attestations/emetteur");
    }

    String id(Certificate certificate) {
        return base.at("/attestations/" + certificate.code());
    }

    String revocations() {
        return base.at("/attestations/revocations");
    }

    private String keys() {
        return base.at("/attestations/cles/");
    }

    /** Signed by today's key. @param holder the name of the person */
    String signed(Certificate certificate, String holder) {
        try {
            var key = ring.signing().toRSAKey();
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(keys() + key.getKeyID())
                    .type(JOSEObjectType.JWT)
                    .build();
            var signed = new JWSObject(header, new Payload(written(certificate, holder)));
            signed.sign(new RSASSASigner(key));
            return signed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> written(Certificate certificate, String holder) {
        var subject = "urn:uuid:" + certificate.subject();
        var from = certificate.issuedAt().getEpochSecond();
        var written = new LinkedHashMap<String, Object>();
        written.put("@context", CONTEXT);
        written.put("id", id(certificate));
        written.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        written.put("name", name(certificate));
        written.put("issuer", profile());
        written.put("validFrom", Instant.ofEpochSecond(from).toString());
        written.put(
                "credentialSubject",
                Map.of(
                        "id", subject,
                        "type", List.of("AchievementSubject"),
                        "identifier",
                                List.of(Map.of(
                                        "type",
                                        "IdentityObject",
                                        "hashed",
                                        false,
                                        "identityType",
                                        "name",
                                        "identityHash",
                                        holder)),
                        "achievement", achievement(certificate)));
        written.put("credentialStatus", Map.of("id", revocations(), "type", "1EdTechRevocationList"));
        written.put("iss", issuer());
        written.put("jti", id(certificate));
        written.put("nbf", from);
        written.put("sub", subject);
        return written;
    }

    private Map<String, Object> achievement(Certificate certificate) {
        return Map.of(
                "id", base.at("/attestations/titres#t-" + certificate.about()),
                "type", List.of("Achievement"),
                "achievementType", certificate.block().isPresent() ? "MicroCredential" : "Certification",
                "name", name(certificate),
                "inLanguage", "fr",
                "description",
                        certificate.block().isPresent()
                                ? "Bloc de compétences du titre professionnel, acquis à vie."
                                : "Titre professionnel de niveau " + certificate.level() + ".",
                "criteria", Map.of("narrative", "Réussite devant un jury le " + certificate.earnedOn() + "."));
    }

    /** Who issues. */
    Map<String, Object> profile() {
        return Map.of("id", issuer(), "type", List.of("Profile"), "name", "Médiane", "url", base.at("/"));
    }

    private static String name(Certificate certificate) {
        return certificate.block().map(code -> code + " – ").orElse("") + certificate.title() + " ("
                + certificate.version() + ")";
    }

    /**
     * The code of the certificate that a credential is about, if we signed every byte of it.
     *
     * @param sent whatever somebody pasted
     */
    Optional<String> read(String sent) {
        if (sent.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var signed = JWSObject.parse(sent.strip());
            var kid = signed.getHeader().getKeyID();
            if (!JWSAlgorithm.RS256.equals(signed.getHeader().getAlgorithm())
                    || kid == null
                    || !kid.startsWith(keys())
                    || !canonical(signed)) {
                return Optional.empty();
            }
            var key = ring.known(kid.substring(keys().length()));
            if (key.isEmpty() || !signed.verify(new RSASSAVerifier(key.get().toRSAKey()))) {
                return Optional.empty();
            }
            return code(signed);
        } catch (ParseException | JOSEException | RuntimeException e) {
            // a parser's own mistakes with hostile text are no reason to answer otherwise
            return Optional.empty();
        }
    }

    private Optional<String> code(JWSObject signed) {
        var written = signed.getPayload().toJSONObject();
        var place = base.at("/attestations/");
        return written != null
                        && issuer().equals(written.get("iss"))
                        && written.get("jti") instanceof String id
                        && id.startsWith(place)
                ? Optional.of(id.substring(place.length()))
                : Optional.empty();
    }

    /** The last sign of a part holds bits that decode to nothing: changed, they would go unseen. */
    private static boolean canonical(JWSObject signed) {
        return Stream.of(signed.getParsedParts())
                .allMatch(part -> Base64URL.encode(part.decode()).equals(part));
    }
}
