package fr.mediane.engines.procedures.hooks;

import fr.mediane.kernel.ErrorKey;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where partners may be told: over HTTPS at public addresses. Names are looked up once, by the very connection that is made
 * then: a name that leads elsewhere a moment later leads nowhere. To try it out (demonstration), this machine too, without
 * HTTPS.
 */
@Component
class Destinations implements DnsResolver {
    static final int LONGEST = 500;
    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);
    private final boolean trying;

    Destinations(@Value("${mediane.mode:demonstration}") String mode) {
        trying = mode.equals("demonstration");
    }

    /** The name leads to an address that nobody outside has. */
    static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Forbidden() {
            super("not a public address");
        }
    }

    /** What is wrong with an address as it was typed. */
    Optional<ErrorKey> mistake(String typed) {
        return typed.length() <= LONGEST && isGood(typed)
                ? Optional.empty()
                : Optional.of(ErrorKey.on("adresse", "procedures.partners.error.address"));
    }

    private boolean isGood(String typed) {
        try {
            var address = new URI(typed);
            var host = address.getHost();
            if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
                return false;
            }
            var literal = literal(host);
            if (trying
                    && (host.equalsIgnoreCase("localhost")
                            || literal.filter(InetAddress::isLoopbackAddress).isPresent())) {
                return Set.of("http", "https").contains(address.getScheme());
            }
            return "https".equals(address.getScheme())
                    && PORTS.contains(address.getPort())
                    && literal.map(this::isAllowed).orElseGet(() -> host.contains("."));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Looks a name up for a connection; one address that is not allowed spoils them all. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var all = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (var one : all) {
            if (!isAllowed(one)) {
                throw new Forbidden();
            }
        }
        return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isAllowed(InetAddress address) {
        return Networks.isPublic(address) || trying && address.isLoopbackAddress();
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }
}
