package fr.mediane.programmes.vouchers.closing.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Papers;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.programmes.vouchers.campaigns.StandingDesk;
import fr.mediane.programmes.vouchers.closing.YearEndDesk;
import fr.mediane.programmes.vouchers.closing.YearEndDesk.Ending;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How a campaign ends: its calendar, the approval, the joint statement with its credit notes. */
@Controller
@RequestMapping("/mon-espace/campagnes/{id}")
class YearEndPages {
    private final YearEndDesk desk;
    private final CampaignDesk campaigns;
    private final StandingDesk standing;
    private final OrganisationDesk organisations;
    private final Papers papers;

    YearEndPages(
            YearEndDesk desk,
            CampaignDesk campaigns,
            StandingDesk standing,
            OrganisationDesk organisations,
            Papers papers) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.standing = standing;
        this.organisations = organisations;
        this.papers = papers;
    }

    @GetMapping("/cloture")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return Screen.of(YearEndPages.class, "ending", page(actor, id, List.of()));
    }

    @PostMapping("/cloture")
    ModelAndView approve(Actor actor, @PathVariable UUID id) {
        comes(actor);
        return switch (desk.approve(actor, id)) {
            case Decision.Refused<Ending>(var reasons) ->
                Screen.refused(YearEndPages.class, "ending", page(actor, id, reasons));
            case Decision<Ending> approved ->
                new ModelAndView("redirect:/mon-espace/campagnes/"
                        + approved.orThrow().campaign().id() + "/cloture");
        };
    }

    @GetMapping("/bilan.pdf")
    ResponseEntity<byte[]> paper(Actor actor, @PathVariable UUID id, Locale locale) {
        var page = page(actor, id, List.of());
        var out = new ByteArrayOutputStream();
        papers.write(locale, YearEndPages.class, "statement", ui -> page, out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("bilan.pdf")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private YearEndPage page(Actor actor, UUID id, List<ErrorKey> reasons) {
        comes(actor);
        var ending = desk.of(actor, id).orThrow();
        return new YearEndPage(
                ending,
                standing.of(actor, id).orThrow(),
                organisations.named(actor, ending.campaign().shares().keySet()),
                FormErrors.of(reasons));
    }

    private void comes(Actor actor) {
        if (!campaigns.writes(actor)) {
            Decision.forbidden().orThrow();
        }
    }
}
