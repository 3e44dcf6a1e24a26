package fr.mediane.registers.identity;

import fr.mediane.platform.web.BaseUrl;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Where each service is and how Médiane presents itself there: the real one by settings, else the embedded one. */
@Component
public class Issuers {
    private final IdentitySettings settings;
    private final BaseUrl baseUrl;
    private final Map<Provider, String> embeddedSecrets = new EnumMap<>(Provider.class);

    Issuers(IdentitySettings settings, BaseUrl baseUrl) {
        this.settings = settings;
        this.baseUrl = baseUrl;
        for (var provider : Provider.values()) {
            embeddedSecrets.put(provider, random());
        }
    }

    /** Whether this provider is played by the embedded one. */
    public boolean embedded(Provider provider) {
        return settings.of(provider).issuer().isBlank();
    }

    public String issuer(Provider provider) {
        return embedded(provider)
                ? embeddedIssuer(provider)
                : settings.of(provider).issuer();
    }

    public String embeddedIssuer(Provider provider) {
        return baseUrl.at("/idp/" + provider.path());
    }

    public String clientId(Provider provider) {
        return embedded(provider) ? "mediane" : settings.of(provider).clientId();
    }

    public String clientSecret(Provider provider) {
        return embedded(provider)
                ? embeddedSecret(provider)
                : settings.of(provider).clientSecret();
    }

    /** Known to this process only, new at each start. */
    public String embeddedSecret(Provider provider) {
        return Objects.requireNonNull(embeddedSecrets.get(provider));
    }

    /** Where a provider sends people back after they signed in. */
    public String returnAddress(Provider provider) {
        return baseUrl.at("/connexion/retour/" + provider.path());
    }

    /** Where a provider sends people back after they signed out. */
    public String signedOutAddress() {
        return baseUrl.at("/deconnexion/retour");
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
