package fr.mediane.kernel;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as people have them: no quotes, no comments, no accents before the @. The domain is in small letters
 * and ASCII; what stands before the @ is kept as typed, since only its own server may say that case does not matter.
 */
public record EmailAddress(String address) {
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})");
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;

    public EmailAddress {
        if (!canonical(address).filter(address::equals).isPresent()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static EmailAddress of(String text) {
        return parse(text).orThrow();
    }

    /** Spaces around it are ignored. */
    public static Parsed<EmailAddress> parse(@Nullable String text) {
        var bare = text == null ? "" : text.strip();
        if (bare.isEmpty()) {
            return Parsed.invalid("kernel.missing");
        }
        return canonical(bare)
                .map(address -> Parsed.valid(new EmailAddress(address)))
                .orElseGet(() -> Parsed.invalid("kernel.email.form"));
    }

    private static Optional<String> canonical(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || text.length() > LONGEST) {
            return Optional.empty();
        }
        var local = text.substring(0, at);
        var domain = ascii(text.substring(at + 1)).toLowerCase(Locale.ROOT);
        boolean right = LOCAL.matcher(local).matches()
                && DOMAIN.matcher(domain).matches()
                && at + 1 + domain.length() <= LONGEST;
        return right ? Optional.of(local + "@" + domain) : Optional.empty();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException notADomain) {
            return "";
        }
    }

    @Override
    public String toString() {
        return address;
    }
}
