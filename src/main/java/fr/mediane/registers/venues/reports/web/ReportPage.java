package fr.mediane.registers.venues.reports.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.registers.venues.search.FoundVenue;
import java.util.List;
import java.util.UUID;

/**
 * What the form shows where anybody says what is wrong with a venue.
 *
 * @param id of the report to be
 */
public record ReportPage(FoundVenue venue, UUID id, String kind, String message, FormErrors errors) {
    public List<Option> kinds(Ui ui) {
        return List.of(
                Option.of("ferme", ui.t("venues.report.kind-closed")),
                Option.of("erreur", ui.t("venues.report.kind-wrong")));
    }
}
