package fr.mediane.registers.organisations.web;

import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.design.Ui;
import fr.mediane.registers.organisations.OrganisationKind;
import fr.mediane.registers.organisations.OrganisationSearch;
import java.util.List;

/** The list of organisations and what was looked for. */
public record OrganisationListPage(OrganisationSearch search, OrganisationSearch.Found found) {
    public Paging paging() {
        return Paging.of(search.page(), OrganisationSearch.PAGE_SIZE, found.total());
    }

    public List<Option> kinds(Ui ui) {
        return kindOptions(ui);
    }

    public String kind() {
        return search.kind().map(Enum::name).orElse("");
    }

    static List<Option> kindOptions(Ui ui) {
        return Option.list(List.of(OrganisationKind.values()), Enum::name, kind -> ui.t(kind.messageKey()));
    }
}
