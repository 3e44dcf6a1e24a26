package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.workforce.grants.forecast.ConventionAmountDesk.Amount;

/**
 * What a convention is worth.
 *
 * @param employer by name
 * @param sets whether the reader may set it
 * @param typed in euros, as typed
 */
public record GrantAmountPage(
        Amount amount, String employer, boolean sets, String typed, boolean done, FormErrors errors) {
    public String address() {
        return GrantAmountPages.PATH + "/" + amount.convention();
    }
}
