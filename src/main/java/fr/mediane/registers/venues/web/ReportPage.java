package fr.mediane.registers.venues.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.registers.venues.FoundVenue;
import java.util.List;

/** What the form shows where anybody says what is wrong with a venue. */
public record ReportPage(FoundVenue venue, String kind, String message, FormErrors errors) {
    public List<Option> kinds(Ui ui) {
        return List.of(
                Option.of("ferme", ui.t("venues.report.kind-closed")),
                Option.of("erreur", ui.t("venues.report.kind-wrong")));
    }
}
