package fr.mediane.programmes.vouchers.providers.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.providers.ProviderFile;

/** Another bank account, as typed. */
public record AccountPage(ProviderFile file, String iban, String holder, FormErrors errors) {
    @Override
    public String toString() {
        return "AccountPage";
    }
}
