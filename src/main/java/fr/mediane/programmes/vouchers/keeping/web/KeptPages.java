package fr.mediane.programmes.vouchers.keeping.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.vouchers.keeping.KeepingDesk;
import fr.mediane.programmes.vouchers.web.CodeLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The vouchers that somebody signed in through FranceConnect keeps. */
@Controller
@RequestMapping(KeptPages.PATH)
class KeptPages implements Navigation {
    static final String PATH = "/mon-espace/mes-bons";
    private final KeepingDesk desk;
    private final CodeLimits limits;

    KeptPages(KeepingDesk desk, CodeLimits limits) {
        this.desk = desk;
        this.limits = limits;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return KeepingDesk.mayKeep(actor) ? List.of(new Entry("vouchers.kept.title", PATH, 60)) : List.of();
    }

    @GetMapping
    ModelAndView mine(Actor actor) {
        return Screen.of(
                KeptPages.class, "mine", new MyVouchersPage(desk.mine(actor).orThrow(), "", FormErrors.NONE));
    }

    @PostMapping
    ModelAndView keep(Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        var mine = desk.mine(actor).orThrow();
        var kept = limits.allows(request)
                ? desk.keep(actor, code)
                : Decision.<UUID>refused(ErrorKey.on("code", "vouchers.error.shut-out"));
        return switch (kept) {
            case Decision.Refused<UUID>(var reasons) ->
                Screen.refused(
                        KeptPages.class,
                        "mine",
                        new MyVouchersPage(mine, code.length() > 60 ? "" : code, FormErrors.of(reasons)));
            case Decision<UUID> done -> new ModelAndView("redirect:" + PATH + "/" + done.orThrow());
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return Screen.of(
                KeptPages.class,
                "one",
                new MyVoucherPage(new KeepingDesk.Kept(id, desk.one(actor, id).orThrow())));
    }

    @PostMapping("/{id}/retirer")
    ModelAndView letGo(Actor actor, @PathVariable UUID id) {
        desk.letGo(actor, id).orThrow();
        return new ModelAndView("redirect:" + PATH);
    }
}
