package fr.mediane.programmes.vouchers.making.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.vouchers.Batch;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.programmes.vouchers.MakingDesk;
import fr.mediane.programmes.vouchers.making.BatchDesk;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.organisations.TypedOrganisationDesk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Batches: ordered by the operator, activated by a sponsor, blocked by whoever has to do with them. */
@Controller
class BatchPages {
    private static final String OF_CAMPAIGN = "/mon-espace/campagnes/{id}/lots";
    private static final String BATCH = "/mon-espace/lots/{lot}";
    private final BatchDesk desk;
    private final MakingDesk making;
    private final CampaignDesk campaigns;
    private final OrganisationDesk organisations;
    private final TypedOrganisationDesk typing;

    BatchPages(
            BatchDesk desk,
            MakingDesk making,
            CampaignDesk campaigns,
            OrganisationDesk organisations,
            TypedOrganisationDesk typing) {
        this.desk = desk;
        this.making = making;
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.typing = typing;
    }

    @GetMapping(OF_CAMPAIGN)
    ModelAndView list(Actor actor, @PathVariable UUID id) {
        return Screen.of(BatchPages.class, "batches", batches(actor, id, OrderForm.blank(), List.of()));
    }

    @PostMapping(OF_CAMPAIGN)
    ModelAndView order(Actor actor, @PathVariable UUID id, OrderForm form) {
        var page = batches(actor, id, form, List.of());
        if (!page.mayOrder()) {
            Decision.forbidden().orThrow();
        }
        var read = form.read(
                id, (name, picked) -> typing.meant(actor, name, picked).map(Organisation::id));
        if (read.order().isEmpty()) {
            return Screen.refused(BatchPages.class, "batches", batches(actor, id, form, read.mistakes()));
        }
        return switch (desk.order(actor, read.order().get())) {
            case Decision.Refused<Batch>(var reasons) ->
                Screen.refused(BatchPages.class, "batches", batches(actor, id, form, reasons));
            case Decision<Batch> ordered ->
                new ModelAndView(
                        "redirect:/mon-espace/lots/" + ordered.orThrow().id());
        };
    }

    @GetMapping(BATCH)
    ModelAndView show(Actor actor, @PathVariable UUID lot) {
        return Screen.of(BatchPages.class, "batch", page(actor, lot, "", List.of()));
    }

    @PostMapping(BATCH + "/activation")
    ModelAndView activate(Actor actor, @PathVariable UUID lot) {
        comes(actor);
        return done(actor, lot, making.activate(actor, lot), "");
    }

    @PostMapping(BATCH + "/blocage")
    ModelAndView block(Actor actor, @PathVariable UUID lot, @RequestParam(defaultValue = "") String raison) {
        comes(actor);
        return done(actor, lot, making.block(actor, lot, raison), raison);
    }

    private ModelAndView done(Actor actor, UUID lot, Decision<?> decision, String reason) {
        if (decision instanceof Decision.Refused<?>(var reasons)) {
            return Screen.refused(BatchPages.class, "batch", page(actor, lot, reason, reasons));
        }
        decision.orThrow();
        return new ModelAndView("redirect:/mon-espace/lots/" + lot);
    }

    private BatchPage page(Actor actor, UUID lot, String reason, List<ErrorKey> reasons) {
        comes(actor);
        var batch = making.find(actor, lot).orThrow();
        var campaign = campaigns.find(Actor.SYSTEM, batch.campaign()).orThrow();
        return new BatchPage(
                batch,
                campaign.name(),
                batch.distributor()
                        .map(id -> organisations.named(actor, List.of(id)).getOrDefault(id, ""))
                        .orElse(""),
                desk.stock(actor, lot).orThrow(),
                desk.sheets(actor, batch),
                making.mayActivate(actor, batch),
                campaigns.find(actor, batch.campaign()) instanceof Decision.Accepted,
                reason.length() > 500 ? reason.substring(0, 500) : reason,
                FormErrors.of(reasons));
    }

    private BatchesPage batches(Actor actor, UUID id, OrderForm form, List<ErrorKey> reasons) {
        if (!campaigns.writes(actor)) {
            Decision.forbidden().orThrow();
        }
        var found = desk.of(actor, id).orThrow();
        return new BatchesPage(
                campaigns.find(actor, id).orThrow(),
                found,
                organisations.named(
                        actor,
                        found.stream()
                                .map(Batch::distributor)
                                .flatMap(Optional::stream)
                                .collect(Collectors.toSet())),
                CampaignDesk.runs(actor),
                form,
                FormErrors.of(reasons));
    }

    private static void comes(Actor actor) {
        if (!BatchDesk.mayCome(actor)) {
            Decision.forbidden().orThrow();
        }
    }
}
