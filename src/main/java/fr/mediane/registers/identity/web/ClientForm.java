package fr.mediane.registers.identity.web;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Siret;
import fr.mediane.registers.identity.ApiScope;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A new API client as it is typed. */
public record ClientForm(
        @Nullable String name,
        @Nullable String siret,
        @Nullable List<String> scopes) {
    static final ClientForm EMPTY = new ClientForm("", "", List.of());

    public String nameText() {
        return name == null ? "" : name;
    }

    public String siretText() {
        return siret == null ? "" : siret;
    }

    public List<String> scopeCodes() {
        return scopes == null ? List.of() : scopes;
    }

    Set<ApiScope> chosen() {
        return scopeCodes().stream().flatMap(code -> ApiScope.of(code).stream()).collect(Collectors.toSet());
    }

    /** The organisation that the SIRET names; empty when none is typed. */
    Optional<UUID> organisation(Actor actor, OrganisationDesk organisations) {
        return Siret.parse(siretText())
                .value()
                .flatMap(number -> organisations.bySiret(actor, number))
                .map(Organisation::id);
    }

    Optional<ErrorKey> trouble(Actor actor, OrganisationDesk organisations) {
        if (siretText().isBlank()) {
            return Optional.empty();
        }
        if (Siret.parse(siretText()) instanceof Parsed.Invalid<Siret>(var reason)) {
            return Optional.of(ErrorKey.on("siret", reason.key()));
        }
        return organisation(actor, organisations).isPresent()
                ? Optional.empty()
                : Optional.of(ErrorKey.on("siret", "identity.error.organisation"));
    }
}
