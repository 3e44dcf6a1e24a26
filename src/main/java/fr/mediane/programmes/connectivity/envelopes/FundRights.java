package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Rows;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who decides for which fund: a case officer of its whole ground (or a program of theirs), or of the whole country; an
 * administrator for all.
 */
@Component
class FundRights {
    private static final Pattern DEPARTEMENT = Pattern.compile("departement-([0-9]{2,3}|2[ab])");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,40}");
    private final JdbcClient jdbc;
    private final TerritoryDesk territory;

    FundRights(JdbcClient jdbc, TerritoryDesk territory) {
        this.jdbc = jdbc;
        this.territory = territory;
    }

    /** @param key {@code departement-33} where the fund is simply the département's */
    record Named(String key, String name) {}

    boolean runs(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }

    /** Whether the actor decides for some fund. */
    boolean decides(Actor actor) {
        return runs(actor) || actor.is(Role.INSTRUCTOR) || actor.is(Role.CASE_DECIDER);
    }

    boolean decides(Actor actor, String fund) {
        return runs(actor)
                || actor.isNationally(Role.INSTRUCTOR)
                || grounds(actor).anyMatch(ground -> key(ground).equals(fund));
    }

    /** The funds that the actor decides for, by name; for the whole country, those that have an entry or an envelope. */
    List<Named> of(Actor actor) {
        if (runs(actor) || actor.isNationally(Role.INSTRUCTOR)) {
            return everywhere();
        }
        return grounds(actor)
                .map(this::key)
                .distinct()
                .map(key -> new Named(key, name(key)))
                .toList();
    }

    /** As it calls itself, or as its département is called. */
    String name(String key) {
        return jdbc.sql("select name from connectivity.fund where key = :key")
                .param("key", key)
                .query(String.class)
                .optional()
                .orElseGet(() -> ofDepartement(key));
    }

    /** Whether there is such a fund. */
    boolean exists(String key) {
        if (!KEY.matcher(key).matches()) {
            return false;
        }
        var departement = DEPARTEMENT.matcher(key);
        return departement.matches()
                ? territory
                        .name(new Scope.Territory(
                                Scope.Level.DEPARTEMENT, departement.group(1).toUpperCase(Locale.ROOT)))
                        .isPresent()
                : jdbc.sql("select exists (select from connectivity.fund where key = :key)")
                        .param("key", key)
                        .query(Boolean.class)
                        .single();
    }

    private String ofDepartement(String key) {
        var departement = DEPARTEMENT.matcher(key);
        if (!departement.matches()) {
            return key;
        }
        var code = departement.group(1).toUpperCase(Locale.ROOT);
        return "Fonds de solidarité pour le logement ("
                + territory
                        .name(new Scope.Territory(Scope.Level.DEPARTEMENT, code))
                        .orElse(code)
                + ")";
    }

    private List<Named> everywhere() {
        var all = new ArrayList<>(Rows.list(jdbc.sql("select key, name from connectivity.fund order by name")
                .query(Named.class)));
        Rows.list(jdbc.sql("""
                        select distinct e.fund from connectivity.envelope e
                        where not exists (select from connectivity.fund f where f.key = e.fund) order by 1
                        """).query(String.class)).forEach(key -> all.add(new Named(key, name(key))));
        return all;
    }

    private static Stream<Scope.Territory> grounds(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.INSTRUCTOR || grant.role() == Role.CASE_DECIDER)
                .flatMap(grant -> grant.scope() instanceof Scope.Territory ground ? Stream.of(ground) : Stream.empty());
    }

    /** The fund whose ground this is. */
    private String key(Scope.Territory ground) {
        return jdbc.sql("select fund from connectivity.fund_area where level = :level and code = :code")
                .param("level", ground.level().name().toLowerCase(Locale.ROOT))
                .param("code", ground.code())
                .query(String.class)
                .optional()
                .orElseGet(() -> ground.level() == Scope.Level.DEPARTEMENT
                        ? "departement-" + ground.code().toLowerCase(Locale.ROOT)
                        : "");
    }
}
