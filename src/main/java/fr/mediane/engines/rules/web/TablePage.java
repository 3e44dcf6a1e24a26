package fr.mediane.engines.rules.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.rules.RuleTableDesk.Listed;
import fr.mediane.engines.rules.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One table and its versions.
 *
 * @param fresh made for the next draft, so that sending it twice makes one
 * @param compared two versions beside each other
 */
public record TablePage(
        Listed listed, LocalDate today, UUID fresh, Optional<Comparison> compared, FormErrors errors, String done) {
    public String action() {
        return TablePages.of(listed.table().id());
    }

    public Optional<Version> draft() {
        return listed.versions().stream().filter(Version::draft).findFirst();
    }

    public String state(Ui ui, Version version) {
        return version.publication()
                .map(publication -> version.appliesOn(today)
                        ? ui.t("rules.state.applies")
                        : ui.t(publication.from().isAfter(today) ? "rules.state.coming" : "rules.state.over"))
                .orElseGet(() -> ui.t("rules.state.draft"));
    }

    public String days(Ui ui, Version version) {
        return version.publication()
                .map(publication -> publication
                        .until()
                        .map(until -> ui.t("rules.days", ui.date(publication.from()), ui.date(until.minusDays(1))))
                        .orElseGet(() -> ui.t("rules.days-open", ui.date(publication.from()))))
                .orElse("–");
    }

    public List<Option> options(Ui ui) {
        return Option.list(
                listed.versions(),
                version -> version.id().toString(),
                version -> ui.t("rules.version.short", version.number(), state(ui, version)));
    }
}
