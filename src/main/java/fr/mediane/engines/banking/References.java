package fr.mediane.engines.banking;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Our ids as references at the bank: 32 hexadecimal digits, of the 35 characters that there are. */
public final class References {
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    private References() {}

    public static String of(UUID id) {
        return id.toString().replace("-", "");
    }

    /** The id that a reference is; empty for one that is not ours. */
    public static Optional<UUID> parse(String reference) {
        var match = FORM.matcher(reference.strip());
        return match.matches() ? Optional.of(UUID.fromString(match.replaceFirst("$1-$2-$3-$4-$5"))) : Optional.empty();
    }
}
