package fr.mediane.engines.procedures.hooks.web;

import fr.mediane.engines.procedures.hooks.SubscriptionDesk.Wanted;
import fr.mediane.kernel.Scope;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A new subscription as it is typed.
 *
 * @param id made with the page, so that sending it twice adds one
 * @param territoire {@code DEPARTEMENT:26}; empty for all
 */
public record SubscriptionForm(
        @Nullable String id,
        @Nullable String nom,
        @Nullable String demarche,
        @Nullable String territoire,
        @Nullable String adresse,
        @Nullable String courriel) {
    static SubscriptionForm empty(String id) {
        return new SubscriptionForm(id, "", "", "", "", "");
    }

    public String name() {
        return text(nom);
    }

    public String procedure() {
        return text(demarche);
    }

    public String territory() {
        return text(territoire);
    }

    public String address() {
        return text(adresse);
    }

    public String contact() {
        return text(courriel);
    }

    Wanted wanted() {
        return new Wanted(name(), procedure(), scope(), address(), contact());
    }

    /** A territory that there is none of is for the Desk to refuse. */
    private Scope scope() {
        var parts = territory().split(":", 2);
        if (territory().isEmpty()) {
            return new Scope.National();
        }
        return level(parts[0])
                .<Scope>map(level -> new Scope.Territory(level, parts.length > 1 ? parts[1] : ""))
                .orElseGet(() -> new Scope.Territory(Scope.Level.COMMUNE, ""));
    }

    private static Optional<Scope.Level> level(String name) {
        return Stream.of(Scope.Level.values())
                .filter(level -> level.name().equals(name))
                .findFirst();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
