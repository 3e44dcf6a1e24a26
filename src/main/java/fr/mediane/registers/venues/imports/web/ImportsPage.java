package fr.mediane.registers.venues.imports.web;

import fr.mediane.design.FormErrors;
import fr.mediane.registers.venues.imports.VenueImport;
import java.util.List;

/** The latest imports and the form to send a file. */
public record ImportsPage(List<VenueImport> imports, long limitMegabytes, FormErrors errors) {
    public ImportsPage {
        imports = List.copyOf(imports);
    }
}
