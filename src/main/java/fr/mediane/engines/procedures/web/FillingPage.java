package fr.mediane.engines.procedures.web;

import fr.mediane.engines.forms.FormPage;
import fr.mediane.engines.procedures.OwnCasesDesk.Own;

/** A part of a case to be filled in. */
public record FillingPage(Own own, FormPage form) {
    public String address() {
        return FillingPages.address(own.dossier().id());
    }
}
