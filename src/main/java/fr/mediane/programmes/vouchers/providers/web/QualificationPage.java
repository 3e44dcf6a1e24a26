package fr.mediane.programmes.vouchers.providers.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.vouchers.ProviderState;
import fr.mediane.programmes.vouchers.providers.ProviderFile;
import java.util.List;

/**
 * One who asked, for whoever decides.
 *
 * @param number SIRET or RIDET of the organisation, in groups
 * @param typed what was typed, kept when it was refused
 */
public record QualificationPage(ProviderFile file, String number, Typed typed, FormErrors errors, boolean done) {
    /** What was typed in one of the page's forms. */
    public record Typed(String state, String reason, String why, String days, String agreed) {
        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    public List<Option> decisions(Ui ui) {
        return Option.list(
                List.of(ProviderState.QUALIFIED, ProviderState.REFUSED, ProviderState.SUSPENDED),
                Enum::name,
                state -> ui.t("vouchers.provider.decide." + state.name()));
    }
}
