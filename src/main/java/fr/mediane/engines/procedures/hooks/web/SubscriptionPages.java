package fr.mediane.engines.procedures.hooks.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.procedures.hooks.SubscriptionDesk;
import fr.mediane.engines.procedures.hooks.SubscriptionDesk.Fresh;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.web.SentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Partners who are told of cases. */
@Controller
@RequestMapping(SubscriptionPages.HOME)
class SubscriptionPages {
    static final String HOME = "/administration/demarches/abonnements";
    private final SubscriptionDesk desk;
    private final Territories territories;

    SubscriptionPages(SubscriptionDesk desk, Territories territories) {
        this.desk = desk;
        this.territories = territories;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return Screen.of(
                SubscriptionPages.class,
                "subscriptions",
                page(actor, SubscriptionForm.empty(Uuid7.next().toString()), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView add(Actor actor, SubscriptionForm form) {
        var added = desk.add(actor, SentId.of(form.id()), form.wanted());
        return added instanceof Decision.Refused<Fresh>(var reasons)
                ? Screen.refused(SubscriptionPages.class, "subscriptions", page(actor, form, FormErrors.of(reasons)))
                : shown(actor, added.orThrow());
    }

    @GetMapping("/{id}")
    ModelAndView see(Actor actor, @PathVariable UUID id, @RequestParam(name = "fait", defaultValue = "") String done) {
        var known = done.matches("suspendu|repris|arrete|rejoue") ? done : "";
        return Screen.of(
                SubscriptionPages.class, "subscription", page(actor, id, Optional.empty(), FormErrors.NONE, known));
    }

    @PostMapping("/{id}/cle")
    ModelAndView renew(Actor actor, @PathVariable UUID id) {
        var renewed = desk.renew(actor, id);
        return renewed instanceof Decision.Refused<Fresh>(var reasons)
                ? refused(actor, id, reasons)
                : shown(actor, renewed.orThrow());
    }

    @PostMapping("/{id}/suspendre")
    ModelAndView pause(Actor actor, @PathVariable UUID id) {
        return answer(actor, id, desk.pause(actor, id), "suspendu");
    }

    @PostMapping("/{id}/reprendre")
    ModelAndView resume(Actor actor, @PathVariable UUID id) {
        return answer(actor, id, desk.resume(actor, id), "repris");
    }

    @PostMapping("/{id}/arreter")
    ModelAndView end(Actor actor, @PathVariable UUID id) {
        return answer(actor, id, desk.end(actor, id), "arrete");
    }

    @PostMapping("/{id}/rejouer")
    ModelAndView replay(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "rang", defaultValue = "") String sequence,
            @RequestParam(name = "suite", defaultValue = "") String following) {
        long from = sequence.strip().matches("\\d{1,18}") ? Long.parseLong(sequence.strip()) : 0;
        return answer(actor, id, desk.replay(actor, id, from, following.equals("oui")), "rejoue");
    }

    private ModelAndView answer(Actor actor, UUID id, Decision<?> decision, String done) {
        if (decision instanceof Decision.Refused<?>(var reasons)) {
            return refused(actor, id, reasons);
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + HOME + "/" + id + "?fait=" + done);
    }

    private ModelAndView refused(Actor actor, UUID id, List<ErrorKey> reasons) {
        return Screen.refused(
                SubscriptionPages.class, "subscription", page(actor, id, Optional.empty(), FormErrors.of(reasons), ""));
    }

    private ModelAndView shown(Actor actor, Fresh fresh) {
        return Screen.of(
                SubscriptionPages.class,
                "subscription",
                page(actor, fresh.subscription(), Optional.of(fresh.secret()), FormErrors.NONE, ""));
    }

    private SubscriptionsPage page(Actor actor, SubscriptionForm form, FormErrors errors) {
        var listed = desk.all(actor).orThrow();
        var id = form.id();
        return new SubscriptionsPage(
                listed,
                desk.procedures(actor).orThrow(),
                territories,
                form,
                id == null || id.isBlank() ? Uuid7.next().toString() : id,
                errors);
    }

    private SubscriptionPage page(Actor actor, UUID id, Optional<String> secret, FormErrors errors, String done) {
        return new SubscriptionPage(
                desk.find(actor, id).orThrow(), desk.procedures(actor).orThrow(), territories, secret, errors, done);
    }
}
