package fr.mediane.programmes.vouchers.refunds.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.vouchers.refunds.RefundDesk;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A sponsor asks for what it has entrusted and not committed, and reads what becomes of it. */
@Controller
class RefundPages {
    private static final String PATH = "/mon-espace/remboursements-financeur";
    private final RefundDesk desk;

    RefundPages(RefundDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    ModelAndView refunds(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(RefundPages.class, "refunds", page(actor, RefundForm.blank(), done, List.of()));
    }

    @PostMapping(PATH)
    ModelAndView ask(Actor actor, RefundForm form) {
        desk.own(actor).orThrow();
        return answer(actor, form, form.read().flatMap(asked -> desk.ask(actor, asked)), "demande");
    }

    @PostMapping(PATH + "/{refund}/retrait")
    ModelAndView withdraw(Actor actor, @PathVariable UUID refund) {
        return answer(actor, RefundForm.blank(), desk.withdraw(actor, refund), "retire");
    }

    private ModelAndView answer(Actor actor, RefundForm form, Decision<UUID> decision, String done) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(RefundPages.class, "refunds", page(actor, form, "", reasons));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=" + done);
    }

    private RefundPage page(Actor actor, RefundForm form, String done, List<ErrorKey> reasons) {
        return new RefundPage(
                desk.own(actor).orThrow(),
                form,
                List.of("demande", "retire").contains(done) ? done : "",
                FormErrors.of(reasons));
    }
}
