package fr.mediane.programmes.vouchers.continuity.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.continuity.Continuity;

/**
 * The account that a sponsor would pay from, as typed.
 *
 * @param passphrase shown this once; empty before
 */
public record SettingPage(Continuity of, String iban, String holder, String passphrase, FormErrors errors) {
    @Override
    public String toString() {
        return "SettingPage";
    }
}
