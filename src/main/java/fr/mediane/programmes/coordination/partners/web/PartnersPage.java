package fr.mediane.programmes.coordination.partners.web;

import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.design.Ui;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.programmes.coordination.partners.Partner;
import fr.mediane.programmes.coordination.partners.PartnerKind;
import fr.mediane.programmes.coordination.partners.PartnerSearch;
import java.util.List;
import java.util.Map;

/**
 * The directory and what was looked for.
 *
 * @param communes what people read for each commune
 * @param keeps whether the reader may add to it
 */
public record PartnersPage(
        PartnerSearch search,
        PartnerSearch.Found found,
        Map<CommuneCode, String> communes,
        boolean keeps,
        boolean saved) {
    public Paging paging() {
        return Paging.of(search.page(), PartnerSearch.PAGE_SIZE, found.total());
    }

    public boolean filtered() {
        return !search.text().isEmpty() || search.kind().isPresent();
    }

    public List<Option> kinds(Ui ui) {
        return PartnerPage.kindOptions(ui);
    }

    public String kind() {
        return search.kind().map(PartnerKind::code).orElse("");
    }

    public String commune(Partner partner) {
        return communes.getOrDefault(partner.commune(), partner.commune().code());
    }
}
