package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.registers.territory.TypedCommuneDesk;
import org.springframework.stereotype.Component;

/** Between what is typed in the box of a commune and its code. */
@Component
class CommuneBox {
    private final TypedCommuneDesk communes;

    CommuneBox(TypedCommuneDesk communes) {
        this.communes = communes;
    }

    /** The code picked or meant; the typed text itself when it means none, so that the rules refuse it. */
    String code(PersonForm form) {
        var typed = form.one("commune").strip();
        return communes.meant(typed, form.one("communeCode"))
                .one()
                .map(commune -> commune.code().code())
                .orElse(typed);
    }

    /** What a commune is called; empty when there is no such code. */
    String label(String code) {
        return CommuneCode.parse(code).value().map(communes::label).orElse("");
    }
}
