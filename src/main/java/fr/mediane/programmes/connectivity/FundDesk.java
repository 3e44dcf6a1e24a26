package fr.mediane.programmes.connectivity;

import fr.mediane.engines.rules.Outcome;
import fr.mediane.engines.rules.RulesDesk;
import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.engines.rules.sheet.TypedValues;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Paris;
import fr.mediane.registers.territory.Commune;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which fund helps where, and what its own rules say of somebody. Anybody may ask; nothing of it is kept. */
@Component
public class FundDesk {
    /** Départements have a fund; overseas collectivities have rules of their own. */
    private static final Pattern DEPARTEMENT = Pattern.compile("\\d[\\dAB]|97[12346]");

    private final JdbcClient jdbc;
    private final RulesDesk rules;
    private final Clock clock;

    FundDesk(JdbcClient jdbc, RulesDesk rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** The fund of a commune: of the smallest area that has one, else of its département; empty where the law has none. */
    public Optional<Fund> of(Commune commune) {
        var departement = commune.departement();
        return jdbc.sql("""
                        select f.key, f.name, f.rules, a.level, a.code
                        from connectivity.fund_area a join connectivity.fund f on f.key = a.fund
                        where (a.level, a.code) in (('commune', :commune), ('epci', :epci), ('departement', :departement))
                        order by array_position(array['commune', 'epci', 'departement'], a.level)
                        limit 1
                        """)
                .param("commune", commune.whole().code())
                .param("epci", commune.epci().orElse(""))
                .param("departement", departement.code())
                .query((row, _) -> new Fund(
                        row.getString("key"),
                        new Scope.Territory(
                                Scope.Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                                row.getString("code")),
                        Optional.of(row.getString("name")),
                        departement.name(),
                        departement.code(),
                        Optional.ofNullable(row.getString("rules"))))
                .optional()
                .or(() -> DEPARTEMENT.matcher(departement.code()).matches()
                        ? Optional.of(ofDepartement(departement))
                        : Optional.empty());
    }

    private static Fund ofDepartement(Commune.Named departement) {
        return new Fund(
                "departement-" + departement.code().toLowerCase(Locale.ROOT),
                new Scope.Territory(Scope.Level.DEPARTEMENT, departement.code()),
                Optional.empty(),
                departement.name(),
                departement.code(),
                Optional.empty());
    }

    /** What the fund's rules of today ask; nothing when they are not known here. */
    public List<Field> asked(Fund fund) {
        return fund.rules().flatMap(key -> rules.asked(key, Paris.today(clock))).orElse(List.of());
    }

    /**
     * What the fund's rules of today say.
     *
     * @param typed an answer to each of {@link #asked}; a mistake is on the field {@code reponse-} and its place
     */
    public Decision<Outcome> estimate(Actor actor, Fund fund, List<String> typed) {
        var fields = asked(fund);
        return fields.isEmpty()
                ? Decision.refused(ErrorKey.of("connectivity.error.no-rules"))
                : TypedValues.read(fields, typed)
                        .flatMap(given -> rules.tryOut(actor, fund.rules().orElseThrow(), Paris.today(clock), given));
    }
}
