package fr.mediane.programmes.connectivity.envelopes.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.envelopes.Convention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new convention, or money for an envelope, as it is typed.
 *
 * @param part {@code convention} or {@code enveloppe}
 * @param id made with the form, so that it counts once
 * @param of the fund, and for an envelope its convention: {@code aisne}, {@code aisne:} and the convention's id
 */
public record FundForm(
        @Nullable String part,
        @Nullable String id,
        @Nullable String of,
        @Nullable String operator,
        @Nullable String starts,
        @Nullable String ends,
        @Nullable String words,
        @Nullable String year,
        @Nullable String amount) {
    static final FundForm EMPTY = new FundForm(null, null, null, null, null, null, null, null, null);

    /** What is asked for an envelope. */
    record Filling(UUID id, String fund, Optional<UUID> convention, int year, Euros amount) {}

    Decision<Convention> convention(Instant now) {
        var wrong = new ArrayList<ErrorKey>();
        var first = TypedDate.parse(text(starts));
        var last = TypedDate.parse(text(ends));
        var provider = uuid(text(operator));
        var made = made(now);
        if (first.isEmpty()) {
            wrong.add(ErrorKey.on("starts", "connectivity.error.day"));
        }
        if (last.isEmpty()) {
            wrong.add(ErrorKey.on("ends", "connectivity.error.day"));
        }
        if (provider.isEmpty()) {
            wrong.add(ErrorKey.on("operator", "connectivity.error.operator"));
        }
        if (made.isEmpty()) {
            wrong.add(ErrorKey.of("connectivity.error.form"));
        }
        return wrong.isEmpty()
                ? Decision.accepted(new Convention(
                        made.orElseThrow(),
                        text(of),
                        provider.orElseThrow(),
                        first.orElseThrow(),
                        last.orElseThrow(),
                        text(words).strip()))
                : Decision.refused(wrong);
    }

    Decision<Filling> envelope(Instant now) {
        var wrong = new ArrayList<ErrorKey>();
        var much = Euros.parse(amount);
        var made = made(now);
        var parts = text(of).split(":", 2);
        if (much.value().isEmpty()) {
            wrong.add(ErrorKey.on("amount", "connectivity.error.envelope-amount"));
        }
        if (!text(year).matches("20\\d\\d")) {
            wrong.add(ErrorKey.on("year", "connectivity.error.envelope-year"));
        }
        if (made.isEmpty() || parts.length == 2 && uuid(parts[1]).isEmpty()) {
            wrong.add(ErrorKey.of("connectivity.error.form"));
        }
        return wrong.isEmpty()
                ? Decision.accepted(new Filling(
                        made.orElseThrow(),
                        parts[0],
                        parts.length == 2 ? uuid(parts[1]) : Optional.empty(),
                        Integer.parseInt(text(year)),
                        much.orThrow()))
                : Decision.refused(wrong);
    }

    /** What was typed in a field of one of the forms; nothing in the other one. */
    public String typed(String form, @Nullable String value) {
        return form.equals(part) ? text(value) : "";
    }

    String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The element of the page that a field of this form is. */
    String element(String field) {
        return field.isEmpty() ? "" : text(part) + "-" + (field.equals("fund") ? "of" : field);
    }

    private Optional<UUID> made(Instant now) {
        return Uuid7.parse(id, now).value();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
