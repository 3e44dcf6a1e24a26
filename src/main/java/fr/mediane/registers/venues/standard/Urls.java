package fr.mediane.registers.venues.standard;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Which texts are addresses of the web that a page may link to. */
public final class Urls {
    private Urls() {}

    /** Whether it is a complete http or https address with a host that has a dot. */
    public static boolean isWeb(String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
