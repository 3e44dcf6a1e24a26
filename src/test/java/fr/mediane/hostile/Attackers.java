package fr.mediane.hostile;

import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.registers.organisations.OrganisationFixture;
import fr.mediane.testing.Personas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Somebody of a test's own in each role, with an organisation, a venue and a département where nobody else's data are:
 * what they spoil is theirs.
 */
final class Attackers {
    static final String DEPARTEMENT = "46";
    private final Map<String, RequestPostProcessor> people = new LinkedHashMap<>();
    private final Map<String, UUID> accounts = new LinkedHashMap<>();
    private final JdbcClient jdbc;
    private final UUID organisation;
    private final UUID venue;

    Attackers(JdbcClient jdbc, OrganisationEditingDesk organisations) {
        this.jdbc = jdbc;
        organisation = organisations
                .create(
                        OrganisationFixture.administrator(),
                        OrganisationFixture.draft("Les Malvenus " + UUID.randomUUID()))
                .orThrow();
        venue = Counsellors.venue(jdbc);
        jdbc.sql("update venues.venue set organisation = ? where id = ?")
                .params(organisation, venue)
                .update();
        people.put("public", Personas.visitor());
        holding("citoyenne", "CITIZEN", "OWN");
        holding("mediatrice", "MEDIATOR", "ORGANISATION");
        holding("coordinateur", "COORDINATOR", "TERRITORY");
        holding("employeur", "EMPLOYER", "ORGANISATION");
        holding("lieu", "VENUE_MANAGER", "ORGANISATION");
        holding("prefecture", "PREFECT", "TERRITORY");
        holding("administration", "ADMINISTRATOR", "NATIONAL");
        holding("commanditaire", "SPONSOR", "ORGANISATION");
        holding("distributeur", "DISTRIBUTOR", "ORGANISATION");
        holding("payeur", "PAYER", "NATIONAL");
        holding("controle", "CONTROLLER", "NATIONAL");
        holding("instructrice", "INSTRUCTOR", "TERRITORY");
        holding("operateur", "OPERATOR", "ORGANISATION");
        holding("hub", "HUB", "TERRITORY");
        holding("reseau", "NETWORK", "ORGANISATION");
    }

    /** The one who has the rights of the demonstration's person of this name. */
    RequestPostProcessor person(String role) {
        return Objects.requireNonNull(people.get(role), role);
    }

    /** The account of that one. */
    UUID account(String role) {
        return Objects.requireNonNull(accounts.get(role), role);
    }

    UUID organisation() {
        return organisation;
    }

    /** An open venue of their organisation. */
    UUID venue() {
        return venue;
    }

    /** What the boxes take in which one picks something. */
    Map<String, String> picks() {
        var name = jdbc.sql("select nom from venues.venue where id = ?")
                .param(venue)
                .query(String.class)
                .single();
        return Map.of(
                "venueCode",
                venue.toString(),
                "lieu",
                venue.toString(),
                "venueName",
                name,
                "communeCode",
                "26108",
                "code_insee",
                "26108",
                "commune",
                "Crest (26400)");
    }

    private void holding(String name, String role, String scope) {
        var account = Uuid7.next();
        jdbc.sql("insert into identity.account (id, given_name, family_name, created_at) values (?, 'Test', ?, now())")
                .params(account, "Hostile " + name)
                .update();
        @Nullable UUID of = scope.equals("ORGANISATION") ? organisation : null;
        boolean somewhere = scope.equals("TERRITORY");
        jdbc.sql("""
                        insert into identity.role_grant (id, account, role, scope, organisation, level, code, granted_at)
                        values (:id, :account, :role, :scope, :organisation, :level, :code, now())""")
                .param("id", Uuid7.next())
                .param("account", account)
                .param("role", role)
                .param("scope", scope)
                .param("organisation", of)
                .param("level", somewhere ? "DEPARTEMENT" : null)
                .param("code", somewhere ? DEPARTEMENT : null)
                .update();
        accounts.put(name, account);
        people.put(name, Personas.as(account));
    }
}
