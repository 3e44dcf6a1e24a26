package fr.mediane.engines.procedures.hooks.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The territories whose cases a partner can be told of. */
@Component
public class Territories {
    private final TerritoryDesk desk;

    Territories(TerritoryDesk desk) {
        this.desk = desk;
    }

    /** Départements, then regions. */
    public List<Option> options() {
        var options = new ArrayList<Option>();
        desk.departements()
                .forEach(one -> options.add(
                        Option.of(Scope.Level.DEPARTEMENT + ":" + one.code(), one.code() + " — " + one.name())));
        desk.regions().forEach(one -> options.add(Option.of(Scope.Level.REGION + ":" + one.code(), one.name())));
        return options;
    }

    /** Whose cases, in words. */
    public String words(Ui ui, Scope scope) {
        return scope instanceof Scope.Territory within
                ? desk.name(within).orElse(within.code())
                : ui.t("procedures.partners.everywhere");
    }
}
