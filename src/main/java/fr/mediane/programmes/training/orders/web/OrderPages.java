package fr.mediane.programmes.training.orders.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.programmes.training.orders.OrderDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Payers prepare, approve and note the payments of training orders. */
@Controller
class OrderPages implements Navigation {
    static final String PATH = "/mon-espace/commandes-formation";
    private static final Set<String> DONE = Set.of("prepare", "approuve", "paye");
    private final OrderDesk desk;
    private final Messages messages;

    OrderPages(OrderDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return TrainingRights.pays(actor) ? List.of(new Entry("training.orders", PATH, 177)) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView page(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                OrderPages.class, "orders", page(actor, "", "", DONE.contains(done) ? done : "", FormErrors.NONE));
    }

    @GetMapping(PATH + "/commandes.csv")
    void csv(Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        var bytes = OrderCsv.of(
                key -> messages.text(locale, key),
                locale.getLanguage().equals("en"),
                desk.all(actor).orThrow());
        Download.attach(response, "commandes-formation.csv", "text/csv;charset=UTF-8", bytes.length);
        response.getOutputStream().write(bytes);
    }

    @PostMapping(PATH + "/{session}/preparation")
    ModelAndView prepare(Actor actor, @PathVariable("session") UUID session) {
        return answer(actor, desk.prepare(actor, session), "", "", "prepare");
    }

    @PostMapping(PATH + "/{session}/approbation")
    ModelAndView approve(Actor actor, @PathVariable("session") UUID session) {
        return answer(actor, desk.approve(actor, session), "", "", "approuve");
    }

    @PostMapping(PATH + "/paye")
    ModelAndView paid(
            Actor actor,
            @RequestParam(name = "commande", defaultValue = "") String order,
            @RequestParam(name = "jour", defaultValue = "") String day) {
        var orders = desk.all(actor).orThrow();
        var chosen = orders.stream()
                .filter(one -> one.session().toString().equals(order))
                .findFirst();
        Decision<?> decision = chosen.isEmpty()
                ? Decision.refused(ErrorKey.on("commande", "training.error.not-approved"))
                : desk.settle(
                        actor, chosen.get().session(), TypedDate.parse(day).orElse(LocalDate.MAX));
        return answer(actor, decision, order, day, "paye");
    }

    private ModelAndView answer(Actor actor, Decision<?> decision, String chosen, String day, String done) {
        if (decision instanceof Decision.Refused<?>(var reasons)) {
            return Screen.refused(OrderPages.class, "orders", page(actor, chosen, day, "", FormErrors.of(reasons)));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=" + done);
    }

    private OrdersPage page(Actor actor, String chosen, String day, String done, FormErrors errors) {
        return new OrdersPage(actor, desk.all(actor).orThrow(), chosen, day, done, errors);
    }
}
