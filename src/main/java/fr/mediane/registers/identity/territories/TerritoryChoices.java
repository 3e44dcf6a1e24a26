package fr.mediane.registers.identity.territories;

import fr.mediane.design.Option;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The territories that somebody, or a program, can be given: départements, then regions, then métropoles. */
@Component
public class TerritoryChoices {
    private static final Pattern TYPED = Pattern.compile("(COMMUNE|EPCI|DEPARTEMENT|REGION):([0-9A-Z]{2,9})");
    private final TerritoryDesk territory;

    TerritoryChoices(TerritoryDesk territory) {
        this.territory = territory;
    }

    public List<Option> options() {
        var options = new ArrayList<Option>();
        territory
                .departements()
                .forEach(one -> options.add(Option.of(
                        code(new Scope.Territory(Scope.Level.DEPARTEMENT, one.code())),
                        one.code() + " — " + one.name())));
        territory
                .regions()
                .forEach(one ->
                        options.add(Option.of(code(new Scope.Territory(Scope.Level.REGION, one.code())), one.name())));
        territory
                .metropoles()
                .forEach(one ->
                        options.add(Option.of(code(new Scope.Territory(Scope.Level.EPCI, one.code())), one.name())));
        return options;
    }

    /** What a form sends for a territory: {@code DEPARTEMENT:26}. */
    public static String code(Scope.Territory territory) {
        return territory.level() + ":" + territory.code();
    }

    /** The territory that a form sent; empty when it is none. Whether there is such a one is for a Desk to say. */
    public static Optional<Scope.Territory> read(String sent) {
        var match = TYPED.matcher(sent);
        return match.matches()
                ? Optional.of(new Scope.Territory(Scope.Level.valueOf(match.group(1)), match.group(2)))
                : Optional.empty();
    }
}
