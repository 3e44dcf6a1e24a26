package fr.mediane.programmes.vouchers.offline.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.Rights;
import fr.mediane.programmes.vouchers.offline.GuaranteeDesk;
import fr.mediane.programmes.vouchers.offline.web.GuaranteePage.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The operator's page of the guarantee: where its money stands, more of it, and how much each place may take in. */
@Controller
@RequestMapping(GuaranteePages.PATH)
class GuaranteePages implements Navigation {
    static final String PATH = "/administration/garantie-bons";
    private final GuaranteeDesk desk;

    GuaranteePages(GuaranteeDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return Rights.runs(actor) ? List.of(new Entry("vouchers.guarantee.menu", PATH, 287)) : List.of();
    }

    @GetMapping
    ModelAndView show(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(GuaranteePages.class, "guarantee", page(actor, Typed.NOTHING, List.of(), !done.isEmpty()));
    }

    @PostMapping
    ModelAndView fund(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(required = false) @Nullable UUID financeur,
            @RequestParam(defaultValue = "") String montant) {
        desk.funds(actor).orThrow();
        int euros = montant.strip().matches("\\d{1,7}") ? Integer.parseInt(montant.strip()) : 0;
        var typed = new Typed(financeur == null ? "" : financeur.toString(), montant, "", "");
        return answer(
                actor,
                typed,
                financeur == null || !desk.givers(actor).containsKey(financeur)
                        ? Decision.refused(ErrorKey.on("financeur", "vouchers.error.sponsor"))
                        : desk.fund(actor, id == null ? Uuid7.next() : id, financeur, euros));
    }

    @PostMapping("/plafond")
    ModelAndView allow(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID lieu,
            @RequestParam(defaultValue = "") String plafond) {
        desk.funds(actor).orThrow();
        var typed = new Typed("", "", lieu == null ? "" : lieu.toString(), plafond);
        return answer(
                actor,
                typed,
                lieu == null
                        ? Decision.refused(ErrorKey.on("lieu", "vouchers.error.place"))
                        : desk.allow(actor, lieu, cents(plafond)));
    }

    /** -1 for what is no amount. */
    private static long cents(String typed) {
        return Euros.parse(typed) instanceof Parsed.Valid<Euros>(var euros)
                        && euros.amount().signum() >= 0
                        && euros.amount().precision() - euros.amount().scale() <= 6
                ? euros.amount().movePointRight(2).longValueExact()
                : -1;
    }

    private ModelAndView answer(Actor actor, Typed typed, Decision<UUID> decision) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(GuaranteePages.class, "guarantee", page(actor, typed, reasons, false));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=oui");
    }

    private GuaranteePage page(Actor actor, Typed typed, List<ErrorKey> reasons, boolean done) {
        return new GuaranteePage(
                desk.funds(actor).orThrow(),
                desk.allowances(actor).orThrow(),
                desk.givers(actor),
                typed,
                FormErrors.of(reasons),
                done);
    }
}
