package fr.mediane.registers.identity.signin;

import fr.mediane.platform.web.BaseUrl;
import fr.mediane.registers.identity.Issuers;
import fr.mediane.registers.identity.Provider;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What browsers are told to refuse: scripts, styles and frames that are not ours, above all. */
@Component
public class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {
    private final String policy;

    SecurityHeaders(
            BaseUrl baseUrl,
            Issuers issuers,
            @Value("${mediane.tiles.url:https://tile.openstreetmap.org/{z}/{x}/{y}.png}") String tiles) {
        // A form may lead to the sign-in services: browsers check the whole way that a sign-out post is redirected.
        var forms = Stream.concat(
                        Stream.of(baseUrl.origin()),
                        Arrays.stream(Provider.values()).map(issuers::issuer).map(SecurityHeaders::origin))
                .distinct()
                .collect(Collectors.joining(" "));
        policy = "default-src 'self'; img-src 'self' data: " + tileHost(tiles)
                + "; object-src 'none'; base-uri 'none'; " + "frame-ancestors 'none'; form-action 'self' " + forms;
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(
                        https -> https.includeSubDomains(true).maxAgeInSeconds(31_536_000));
    }

    /** {@code https://{s}.tile.example/{z}…} may be any host of that domain. */
    static String tileHost(String url) {
        return origin(url.replace("{s}", "*"));
    }

    private static String origin(String url) {
        return url.replaceFirst("^(https?://[^/;,\\s]+).*", "$1");
    }
}
