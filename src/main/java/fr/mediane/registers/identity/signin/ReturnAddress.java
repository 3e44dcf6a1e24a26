package fr.mediane.registers.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where someone came from before signing in: a page of ours, never anybody else's. */
public record ReturnAddress(String path) {
    public static final String PARAMETER = "retour";

    /** One slash and then no other slash or backslash, no control character: browsers take the rest for another host. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]{0,2000}");

    /** Signing in or out again is no place to go back to. */
    private static final Pattern NOWHERE = Pattern.compile("/(connexion|deconnexion|idp|error)([/?].*)?");

    public static Optional<ReturnAddress> parse(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(path ->
                        OURS.matcher(path).matches() && !NOWHERE.matcher(path).matches())
                .map(ReturnAddress::new);
    }

    /** The page that a request asks for. */
    static Optional<ReturnAddress> of(HttpServletRequest request) {
        var query = request.getQueryString();
        return parse(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** As a query to add to an address. */
    public String query() {
        return "?" + PARAMETER + "=" + UriUtils.encode(path, StandardCharsets.UTF_8);
    }
}
