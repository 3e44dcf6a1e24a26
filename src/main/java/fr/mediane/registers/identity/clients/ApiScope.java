package fr.mediane.registers.identity.clients;

import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an API client may be allowed to do, and the roles that this stands for. What everybody may read needs no scope. */
public enum ApiScope {
    /** Change venues: those of the client's organisation, or of nobody when it has none. */
    WRITE_VENUES("lieux:ecrire"),
    /** Read exact figures: of the client's organisation or territory; of the country when it acts for nobody in particular. */
    READ_STATISTICS("statistiques:lire"),
    /** Make, activate, redeem, look up and cancel vouchers of other building blocks; for clients of nobody in particular. */
    EXCHANGE_VOUCHERS("bons:echanger"),
    /** Read and answer the notices told to an internet provider: the client's organisation. */
    ANSWER_NOTICES("avis:repondre"),
    /** Read the cases that the instructors of the client's territory decide; of the country: those decided nationally. */
    READ_CASES("dossiers:lire"),
    /** Take and decide them. */
    DECIDE_CASES("dossiers:decider");

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

    List<Grant> grants(Scope reach) {
        return switch (this) {
            case WRITE_VENUES ->
                reach instanceof Scope.Organisation ? List.of(new Grant(Role.VENUE_MANAGER, reach)) : List.of();
            case EXCHANGE_VOUCHERS ->
                reach instanceof Scope.National ? List.of(new Grant(Role.DISTRIBUTOR, reach)) : List.of();
            case ANSWER_NOTICES ->
                reach instanceof Scope.Organisation ? List.of(new Grant(Role.OPERATOR, reach)) : List.of();
            case READ_CASES -> instructing(Role.CASE_READER, reach);
            case DECIDE_CASES -> instructing(Role.CASE_DECIDER, reach);
            // Both roles may read figures and, through the API, nothing else.
            case READ_STATISTICS ->
                switch (reach) {
                    case Scope.Own() -> List.of();
                    case Scope.Organisation _ -> List.of(new Grant(Role.EMPLOYER, reach));
                    case Scope.Territory _, Scope.National() -> List.of(new Grant(Role.PREFECT, reach));
                };
        };
    }

    /** Whether it is for the programs of those who decide cases. */
    boolean ofCases() {
        return this == READ_CASES || this == DECIDE_CASES;
    }

    private static List<Grant> instructing(Role role, Scope reach) {
        return reach instanceof Scope.Territory || reach instanceof Scope.National
                ? List.of(new Grant(role, reach))
                : List.of();
    }
}
