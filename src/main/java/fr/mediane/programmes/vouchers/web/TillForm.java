package fr.mediane.programmes.vouchers.web;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Parsed;
import fr.mediane.programmes.vouchers.TillDesk.Place;
import fr.mediane.programmes.vouchers.UseDesk.Use;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A use as typed at the counter. */
public record TillForm(
        @Nullable String id,
        @Nullable String code,
        @Nullable String lieu,
        @Nullable String service,
        @Nullable String montant,
        @Nullable String complement) {
    /** In cents: no voucher is worth more, and no more is paid besides. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    /** A fresh one; its id makes it count once. */
    static TillForm empty(String place, String service) {
        return new TillForm(UUID.randomUUID().toString(), "", place, service, "", "");
    }

    /** What was typed is a use, or these mistakes. */
    public record Read(Optional<Use> use, List<ErrorKey> mistakes) {}

    public Read read(List<Place> places) {
        var mistakes = new ArrayList<ErrorKey>();
        var place = places.stream()
                .filter(any -> any.venue().toString().equals(lieu))
                .findFirst();
        if (place.isEmpty()) {
            mistakes.add(ErrorKey.on("lieu", "vouchers.error.place"));
        }
        if (service == null || service.isBlank() || service.length() > 80) {
            mistakes.add(ErrorKey.on("service", "vouchers.error.service"));
        }
        var amount = cents("montant", montant, false, mistakes);
        var besides = cents("complement", complement, true, mistakes);
        var key = key();
        if (key.isEmpty()) {
            mistakes.add(ErrorKey.of("vouchers.outcome.KEY"));
        }
        if (!mistakes.isEmpty() || place.isEmpty() || key.isEmpty() || service == null) {
            return new Read(Optional.empty(), mistakes);
        }
        return new Read(
                Optional.of(new Use(
                        key.get(),
                        text(code),
                        place.get().organisation(),
                        Optional.of(place.get().venue()),
                        place.get().departement(),
                        service,
                        amount,
                        besides)),
                List.of());
    }

    private Optional<UUID> key() {
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long cents(String field, @Nullable String typed, boolean mayBeEmpty, List<ErrorKey> mistakes) {
        if (mayBeEmpty && text(typed).isBlank()) {
            return 0;
        }
        if (Euros.parse(typed) instanceof Parsed.Valid<Euros>(var euros)) {
            var cents = euros.amount().movePointRight(2);
            if (cents.signum() >= (mayBeEmpty ? 0 : 1) && cents.compareTo(MOST) <= 0) {
                return cents.longValueExact();
            }
        }
        mistakes.add(ErrorKey.on(field, "vouchers.error.amount"));
        return 0;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public String codeText() {
        return text(code).length() > 60 ? "" : text(code);
    }

    public String idText() {
        return text(id);
    }

    public String placeText() {
        return text(lieu);
    }

    public String serviceText() {
        return text(service);
    }

    public String amountText() {
        return text(montant);
    }

    public String besidesText() {
        return text(complement);
    }
}
