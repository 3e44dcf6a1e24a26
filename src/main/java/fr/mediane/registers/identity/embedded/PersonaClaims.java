package fr.mediane.registers.identity.embedded;

import fr.mediane.registers.identity.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each service says of a person, by the scopes that were asked for. */
final class PersonaClaims {
    private PersonaClaims() {}

    static Set<String> scopes(Provider provider) {
        return switch (provider) {
            case PROCONNECT ->
                Set.of(
                        "openid",
                        "given_name",
                        "usual_name",
                        "email",
                        "uid",
                        "siret",
                        "siren",
                        "idp_id",
                        "organizational_unit",
                        "belonging_population",
                        "phone",
                        "chorusdt");
            case FRANCECONNECT ->
                Set.of(
                        "openid",
                        "given_name",
                        "family_name",
                        "identite_pivot",
                        "profile",
                        "birth",
                        "email",
                        "preferred_username");
        };
    }

    static Map<String, Object> of(Persona persona, Set<String> scopes) {
        var all = switch (persona.provider()) {
            case PROCONNECT -> professional(persona);
            case FRANCECONNECT -> citizen(persona);
        };
        var said = new LinkedHashMap<String, Object>();
        said.put("sub", persona.subject());
        all.forEach((claim, value) -> {
            if (scopes.stream().anyMatch(scope -> covers(scope, claim))) {
                said.put(claim, value);
            }
        });
        return said;
    }

    private static boolean covers(String scope, String claim) {
        return switch (scope) {
            case "identite_pivot" ->
                Set.of(
                                "given_name",
                                "given_name_array",
                                "family_name",
                                "birthdate",
                                "gender",
                                "birthplace",
                                "birthcountry")
                        .contains(claim);
            case "profile" ->
                Set.of("given_name", "given_name_array", "family_name", "birthdate", "gender")
                        .contains(claim);
            case "birth" -> Set.of("birthplace", "birthcountry").contains(claim);
            default -> scope.equals(claim);
        };
    }

    private static Map<String, Object> professional(Persona persona) {
        return Map.of(
                "given_name", persona.givenName(),
                "usual_name", persona.familyName(),
                "email", persona.email(),
                "uid", persona.value(),
                "siret", Persona.SIRET,
                "siren", Persona.SIRET.substring(0, 9),
                "idp_id", Persona.IDP);
    }

    private static Map<String, Object> citizen(Persona persona) {
        return Map.of(
                "given_name",
                persona.givenName(),
                "given_name_array",
                List.of(persona.givenName()),
                "family_name",
                persona.familyName(),
                "birthdate",
                "1961-05-14",
                "gender",
                "female",
                "birthplace",
                "26108",
                "birthcountry",
                "99100",
                "email",
                persona.email());
    }
}
