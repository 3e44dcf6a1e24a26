package fr.mediane.engines.procedures.building.web;

import fr.mediane.design.FormErrors;
import fr.mediane.engines.forms.Revision;

/** The file of a version, to be read, or written while it is a draft. */
public record TextPage(Revision revision, String content, FormErrors errors) {
    public String home() {
        return BuildingPages.HOME + "/" + revision.id();
    }
}
