package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.design.Paging;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonSearch;
import java.util.Map;
import java.util.UUID;

/**
 * The people whom a counsellor may see.
 *
 * @param communes what the communes on the page are called, by code
 * @param erased whether someone has just been erased
 * @param export id of the next file made of them, so that two clicks make one
 */
public record PeopleListPage(
        PersonSearch search, PersonSearch.Found found, Map<String, String> communes, boolean erased, UUID export) {
    /** Whether anybody on the page is one's own: those of the team alone are not exported. */
    public boolean exportable() {
        return found.people().stream().anyMatch(PersonBrief::mine);
    }

    public Paging paging() {
        return Paging.of(search.page(), PersonSearch.PAGE_SIZE, found.total());
    }

    public String commune(PersonBrief person) {
        return person.commune()
                .map(code -> communes.getOrDefault(code.code(), ""))
                .orElse("");
    }
}
