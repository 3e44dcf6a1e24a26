package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TerritoryDesk;
import org.springframework.stereotype.Component;

/** Between what is typed in the box of a commune and its code. */
@Component
class CommuneBox {
    private static final int FEW = 10;
    private final TerritoryDesk territory;

    CommuneBox(TerritoryDesk territory) {
        this.territory = territory;
    }

    /** The code picked or meant; the typed text itself when it means none, so that the rules refuse it. */
    String code(PersonForm form) {
        var typed = form.one("commune").strip();
        var picked = form.one("communeCode");
        if (typed.isEmpty() || label(picked).equalsIgnoreCase(typed)) {
            return typed.isEmpty() ? "" : picked;
        }
        var found = territory.search(typed, FEW);
        return found.stream()
                .filter(commune -> found.size() == 1
                        || commune.label().equalsIgnoreCase(typed)
                        || commune.name().equalsIgnoreCase(typed))
                .findFirst()
                .map(commune -> commune.code().code())
                .orElse(typed);
    }

    /** What a commune is called; empty when there is none of this code. */
    String label(String code) {
        return CommuneCode.parse(code)
                .value()
                .flatMap(territory::commune)
                .map(Commune::label)
                .orElse("");
    }
}
