package fr.mediane.registers.organisations.web;

import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.design.Ui;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationKind;
import fr.mediane.registers.organisations.OrganisationSearch;
import fr.mediane.registers.territory.Departement;
import java.util.List;
import java.util.Map;

/**
 * The list of organisations and what was looked for.
 *
 * @param communes what the communes in the list are called
 * @param departements all that one may choose
 */
public record OrganisationListPage(
        OrganisationSearch search,
        OrganisationSearch.Found found,
        Map<CommuneCode, String> communes,
        List<Departement> departements) {
    public OrganisationListPage {
        communes = Map.copyOf(communes);
        departements = List.copyOf(departements);
    }

    public String commune(Organisation organisation) {
        return organisation
                .commune()
                .map(code -> communes.getOrDefault(code, code.code()))
                .orElse("");
    }

    public List<Option> departementOptions() {
        return Option.list(departements, Departement::code, one -> one.name() + " (" + one.code() + ")");
    }

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
