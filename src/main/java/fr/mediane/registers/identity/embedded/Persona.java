package fr.mediane.registers.identity.embedded;

import fr.mediane.registers.identity.Provider;
import fr.mediane.registers.organisations.DemonstrationOrganisations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The invented people who may sign in to try Médiane, each known to one of the two services. */
public enum Persona {
    CITOYENNE(Provider.FRANCECONNECT, "Inès", "Belkacem"),
    MEDIATRICE(Provider.PROCONNECT, "Camille", "Roussel"),
    COORDINATEUR(Provider.PROCONNECT, "Bastien", "Faure"),
    EMPLOYEUR(Provider.PROCONNECT, "Sylvie", "Moreau"),
    LIEU(Provider.PROCONNECT, "Karim", "Benali"),
    PREFECTURE(Provider.PROCONNECT, "Hélène", "Giraud"),
    ADMINISTRATION(Provider.PROCONNECT, "Jules", "Castaing"),
    COMMANDITAIRE(Provider.PROCONNECT, "Nadia", "Ferrand"),
    DISTRIBUTEUR(Provider.PROCONNECT, "Yann", "Costes"),
    PAYEUR(Provider.PROCONNECT, "Marc", "Delorme"),
    PAYEUSE(Provider.PROCONNECT, "Odile", "Renard"),
    CONTROLE(Provider.PROCONNECT, "Agathe", "Vasseur"),
    INSTRUCTRICE(Provider.PROCONNECT, "Maud", "Lenoir"),
    OPERATEUR(Provider.PROCONNECT, "Théo", "Garnier"),
    HUB(Provider.PROCONNECT, "Solène", "Marchand"),
    RESEAU(Provider.PROCONNECT, "Rémi", "Aubry");

    /** The identity provider that the embedded ProConnect names; invented, always the same. */
    public static final String IDP = "5f6c1f7a-0d5c-4a39-9a3b-2f0e7b0c6d11";

    /** The employer that the embedded ProConnect names: the first of the demonstration's organisations in the Drôme. */
    public static final String SIRET =
            DemonstrationOrganisations.in("26").getFirst().siret().toString();

    private final Provider provider;
    private final String givenName;
    private final String familyName;

    Persona(Provider provider, String givenName, String familyName) {
        this.provider = provider;
        this.givenName = givenName;
        this.familyName = familyName;
    }

    /** What its button sends. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Provider provider() {
        return provider;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public String fullName() {
        return givenName + " " + familyName;
    }

    public String email() {
        var plain = Normalizer.normalize(givenName + "." + familyName, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z.]", "");
        return plain.toLowerCase(Locale.ROOT) + "@demonstration.example";
    }

    /** What its service calls this person. */
    public String subject() {
        var text = ("mediane " + provider.path() + " " + value()).getBytes(StandardCharsets.UTF_8);
        return switch (provider) {
            case PROCONNECT -> UUID.nameUUIDFromBytes(text).toString();
            case FRANCECONNECT -> HexFormat.of().formatHex(sha256(text)) + "v1";
        };
    }

    public static Optional<Persona> of(Provider provider, String value) {
        return known(provider).stream()
                .filter(persona -> persona.value().equals(value))
                .findFirst();
    }

    public static List<Persona> known(Provider provider) {
        return Arrays.stream(values())
                .filter(persona -> persona.provider == provider)
                .toList();
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
