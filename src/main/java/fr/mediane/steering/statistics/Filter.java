package fr.mediane.steering.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the activities of a question can be narrowed to; several values of one filter are alternatives. */
public enum Filter {
    /** The code of a type: {@code individuel} or {@code collectif}. */
    TYPE("type"),
    THEME("thematique"),
    PROCEDURE("demarche"),
    /** The id of a tag. */
    TAG("etiquette"),
    /** Territories add up, of whatever level. */
    COMMUNE("commune"),
    DEPARTEMENT("departement"),
    EPCI("epci"),
    REGION("region"),
    /** The id of a venue. */
    VENUE("lieu"),
    /** The account of a counsellor. */
    MEDIATOR("mediateur"),
    /** The id of a person whom the actor may see. */
    PERSON("beneficiaire"),
    /** The id of an organisation. */
    EMPLOYER("employeur"),
    /** {@code oui} or {@code non}. */
    APPOINTMENT("rendez-vous"),
    /** The id of a zoning: activities in any of its communes. */
    ZONING("zonage");

    public static final List<Filter> AREAS = List.of(COMMUNE, DEPARTEMENT, EPCI, REGION);
    /** By ids that only the activities tell to exist; those of a venue and an employer too, for who they are is public. */
    static final List<Filter> IDENTIFIED = List.of(VENUE, MEDIATOR, EMPLOYER);
    /** Those that the public figures know. */
    public static final List<Filter> OPEN = List.of(DEPARTEMENT, REGION, TYPE, THEME);
    /** The answers to whether an activity came from an appointment. */
    public static final String YES = "oui";

    public static final String NO = "non";
    private final String parameter;

    Filter(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in the address of a page. */
    public String parameter() {
        return parameter;
    }

    public static Optional<Filter> named(String parameter) {
        return Arrays.stream(values())
                .filter(filter -> filter.parameter.equals(parameter))
                .findFirst();
    }
}
