package fr.mediane.programmes.beneficiaries.imports.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.beneficiaries.imports.PeopleImport;
import java.util.List;
import java.util.UUID;

/**
 * The form to send a file of people, and one's imports of the last day.
 *
 * @param id of the next import, made with the page, so that two clicks send one file
 * @param discarded whether an import has just been removed
 */
public record PeopleImportPage(
        UUID id, List<PeopleImport> imports, long limitMegabytes, int mostLines, boolean discarded, FormErrors errors) {
    public PeopleImportPage {
        imports = List.copyOf(imports);
    }
}
