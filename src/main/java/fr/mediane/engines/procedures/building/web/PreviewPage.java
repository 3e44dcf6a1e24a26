package fr.mediane.engines.procedures.building.web;

import fr.mediane.engines.forms.FormTrial;
import fr.mediane.engines.forms.Revision;

/** A version on trial. */
public record PreviewPage(Revision revision, FormTrial trial) {
    public String home() {
        return BuildingPages.HOME + "/" + revision.id();
    }
}
