package fr.mediane.programmes.training.badges;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.crypto.KeyRing;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.registers.identity.NameDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates for those who hold them, and for whoever is shown one: a code or a signed credential is a key that its holder
 * hands out, so verifying asks for nothing else.
 */
@Component
@Transactional
public class CertificateDesk {
    private static final String TYPE = "certificate";
    private final Certificates certificates;
    private final Credentials credentials;
    private final KeyRing ring;
    private final NameDesk names;
    private final JournalDesk journal;

    CertificateDesk(
            Certificates certificates, Credentials credentials, KeyRing ring, NameDesk names, JournalDesk journal) {
        this.certificates = certificates;
        this.credentials = credentials;
        this.ring = ring;
        this.names = names;
        this.journal = journal;
    }

    /** A certificate with the name of its holder, which may be empty once the account has gone. */
    public record Named(Certificate certificate, String holder, String address) {}

    /** Those of somebody, for themselves and for administrators; the latest first, revoked ones too. */
    @Transactional(readOnly = true)
    public Decision<List<Certificate>> of(Actor actor, UUID account) {
        return mayRead(actor, account) ? Decision.accepted(certificates.of(account)) : Decision.unknown();
    }

    /** One of one's own, or of anybody for an administrator; somebody else's is unknown. A revoked one is not printed. */
    public Decision<Named> find(Actor actor, UUID id) {
        return certificates
                .find(id)
                .filter(one -> one.revokedAt().isEmpty() && mayRead(actor, one.account()))
                .map(one -> {
                    journal.read(
                            actor, Entry.of(TrainingRights.MODULE, TYPE, id).onBehalfOf(one.account()));
                    return Decision.accepted(named(actor, one));
                })
                .orElseGet(Decision::unknown);
    }

    /** The signed credential of a certificate, as {@link #find} gives it. */
    public Decision<String> credential(Actor actor, UUID id) {
        return find(actor, id).map(one -> credentials.signed(one.certificate(), one.holder()));
    }

    /** What a code leads to; revoked ones too. Small letters and missing hyphens do not matter. */
    @Transactional(readOnly = true)
    public Decision<Named> behind(String code) {
        var bare = code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return Optional.of(bare)
                .filter(text -> text.length() == 16)
                .map(text -> text.replaceAll("(.{4})(?=.)", "$1-"))
                .flatMap(certificates::behind)
                .map(one -> Decision.accepted(named(Actor.PUBLIC, one)))
                .orElseGet(Decision::unknown);
    }

    /** What a credential leads to, if we signed every byte of it; unknown for anything else. */
    @Transactional(readOnly = true)
    public Decision<Named> verify(String credential) {
        return credentials.read(credential).map(this::behind).orElseGet(Decision::unknown);
    }

    /** The public keys, as a JSON Web Key set. */
    @Transactional(readOnly = true)
    public Map<String, Object> keys() {
        return Map.of(
                "keys", ring.known().stream().map(key -> key.toJSONObject()).toList());
    }

    /** One public key, where a credential's header leads. */
    @Transactional(readOnly = true)
    public Decision<Map<String, Object>> key(String number) {
        return ring.known(number)
                .map(key -> Decision.accepted(key.toJSONObject()))
                .orElseGet(Decision::unknown);
    }

    /** Who issues, as an Open Badges profile. */
    public Map<String, Object> issuer() {
        var profile = new LinkedHashMap<String, Object>();
        profile.put("@context", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        profile.putAll(credentials.profile());
        return profile;
    }

    /** The credentials that count no more: ids only, no name. */
    @Transactional(readOnly = true)
    public Map<String, Object> revocations() {
        return Map.of(
                "id", credentials.revocations(),
                "issuer", credentials.issuer(),
                "revokedCredentials",
                        certificates.revoked().stream()
                                .map(one -> Map.of("id", credentials.id(one), "revoked", true))
                                .toList());
    }

    private Named named(Actor actor, Certificate certificate) {
        var account = certificate.account();
        return new Named(
                certificate,
                names.named(actor, List.of(account)).getOrDefault(account, ""),
                credentials.id(certificate));
    }

    private static boolean mayRead(Actor actor, UUID account) {
        return actor.account().equals(Optional.of(account)) || TrainingRights.administers(actor);
    }
}
