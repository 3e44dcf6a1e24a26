package fr.mediane.registers.identity;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code mediane.identity}.
 *
 * @param embedded whether this process plays both services itself, with demonstration people
 * @param firstAdministrator {@code <idp_id>:<sub>} of the ProConnect sign-in that becomes the first administrator, once
 */
@ConfigurationProperties("mediane.identity")
public record IdentitySettings(
        @DefaultValue("true") boolean embedded,
        @DefaultValue Access proconnect,
        @DefaultValue Access franceconnect,
        @DefaultValue("") String firstAdministrator) {

    /**
     * How Médiane reaches one service.
     *
     * @param issuer its issuer; empty means the embedded one
     * @param acr the least level of assurance accepted: eidas1, eidas2 or eidas3
     * @param scopes what is asked for, separated by spaces; empty means what Médiane keeps and nothing more
     */
    public record Access(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("eidas1") String acr,
            @DefaultValue("") String scopes) {}

    public Access of(Provider provider) {
        return switch (provider) {
            case PROCONNECT -> proconnect;
            case FRANCECONNECT -> franceconnect;
        };
    }

    /** The scopes to ask a provider for. */
    public List<String> scopes(Provider provider) {
        var own = of(provider).scopes();
        var usual = switch (provider) {
            case PROCONNECT -> "openid given_name usual_name email siret idp_id";
            case FRANCECONNECT -> "openid given_name family_name";
        };
        return Arrays.asList((own.isBlank() ? usual : own).trim().split("[ ,]+"));
    }
}
