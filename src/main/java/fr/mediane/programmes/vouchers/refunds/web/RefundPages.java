package fr.mediane.programmes.vouchers.refunds.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.refunds.RefundDesk;
import fr.mediane.programmes.vouchers.refunds.RefundRequest;
import fr.mediane.programmes.vouchers.refunds.web.RefundPage.Typed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A sponsor sees what of its money is free, and asks for it back. */
@Controller
@RequestMapping(RefundPages.PATH)
class RefundPages {
    static final String PATH = "/mon-espace/remboursements-financeur";
    private static final Set<String> DONE = Set.of("demande", "retrait");
    private static final int LONGEST = 100;
    private final RefundDesk desk;

    RefundPages(RefundDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView show(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                RefundPages.class, "refunds", page(actor, Typed.NOTHING, DONE.contains(done) ? done : "", List.of()));
    }

    @PostMapping
    ModelAndView ask(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(required = false) @Nullable UUID financeur,
            @RequestParam(defaultValue = "") String montant,
            @RequestParam(defaultValue = "") String titulaire,
            @RequestParam(defaultValue = "") String iban) {
        desk.funds(actor).orThrow();
        var typed = new Typed(financeur == null ? "" : financeur.toString(), cut(montant), cut(titulaire), cut(iban));
        return answer(
                actor,
                typed,
                financeur == null
                        ? Decision.refused(ErrorKey.on("financeur", "vouchers.error.sponsor"))
                        : desk.ask(
                                actor,
                                new RefundRequest(
                                        id == null ? Uuid7.next() : id, financeur, cents(montant), titulaire, iban)),
                "demande");
    }

    @PostMapping("/{id}/retrait")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id) {
        return answer(actor, Typed.NOTHING, desk.withdraw(actor, id), "retrait");
    }

    private ModelAndView answer(Actor actor, Typed typed, Decision<UUID> decision, String done) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(RefundPages.class, "refunds", page(actor, typed, "", reasons));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=" + done);
    }

    private RefundPage page(Actor actor, Typed typed, String done, List<ErrorKey> reasons) {
        return new RefundPage(desk.funds(actor).orThrow(), typed, done, FormErrors.of(reasons));
    }

    /** 0 for what is no amount. */
    private static long cents(String typed) {
        return Euros.parse(typed) instanceof Parsed.Valid<Euros>(var euros)
                ? euros.amount().movePointRight(2).longValueExact()
                : 0;
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
