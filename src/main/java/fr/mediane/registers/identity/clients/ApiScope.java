package fr.mediane.registers.identity.clients;

import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an API client may be allowed to do, and the roles that this stands for. What everybody may read needs no scope. */
public enum ApiScope {
    /** Change venues: those of the client's organisation, or of nobody when it has none. */
    WRITE_VENUES("lieux:ecrire"),
    /** Read exact figures: those of the client's organisation, or of the whole country when it acts for nobody in particular. */
    READ_STATISTICS("statistiques:lire");

    private final String code;

    ApiScope(String code) {
        this.code = code;
    }

    /** As it stands in tokens. */
    public String code() {
        return code;
    }

    public static Optional<ApiScope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }

    List<Grant> grants(Optional<UUID> organisation) {
        return switch (this) {
            case WRITE_VENUES ->
                organisation.stream()
                        .map(id -> new Grant(Role.VENUE_MANAGER, new Scope.Organisation(id)))
                        .toList();
            // Both roles may read figures and, through the API, nothing else.
            case READ_STATISTICS ->
                List.of(organisation
                        .map(id -> new Grant(Role.EMPLOYER, new Scope.Organisation(id)))
                        .orElseGet(() -> new Grant(Role.PREFECT, new Scope.National())));
        };
    }
}
