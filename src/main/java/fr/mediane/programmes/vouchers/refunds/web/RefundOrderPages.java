package fr.mediane.programmes.vouchers.refunds.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.WorkingDays;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.refunds.Refund;
import fr.mediane.programmes.vouchers.refunds.RefundOrderDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Payers order refunds to sponsors, or refuse them. */
@Controller
class RefundOrderPages {
    private static final String PATH = "/mon-espace/paiements/financeurs";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private final RefundOrderDesk desk;
    private final Clock clock;

    RefundOrderPages(RefundOrderDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView all(Actor actor) {
        return Screen.of(
                RefundOrderPages.class,
                "orders",
                new RefundOrdersPage(desk.all(actor).orThrow()));
    }

    @GetMapping(PATH + "/{refund}")
    ModelAndView one(
            Actor actor, @PathVariable UUID refund, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(RefundOrderPages.class, "order", page(actor, refund, nextDay(), "", done, List.of()));
    }

    @PostMapping(PATH + "/{refund}/approbation")
    ModelAndView approve(
            Actor actor, @PathVariable UUID refund, @RequestParam(name = "execution", defaultValue = "") String typed) {
        desk.find(actor, refund).orThrow();
        var day = TypedDate.parse(typed);
        Decision<Refund> decision = day.isEmpty()
                ? Decision.refused(ErrorKey.on("execution", "vouchers.error.execution"))
                : desk.approve(actor, refund, day.get());
        return answer(actor, refund, decision, typed, "", "approuve");
    }

    @PostMapping(PATH + "/{refund}/refus")
    ModelAndView refuse(
            Actor actor, @PathVariable UUID refund, @RequestParam(name = "motif", defaultValue = "") String reason) {
        return answer(actor, refund, desk.refuse(actor, refund, reason), nextDay(), reason, "refuse");
    }

    @GetMapping(PATH + "/{refund}/ordre.xml")
    void file(Actor actor, @PathVariable UUID refund, HttpServletResponse response) throws IOException {
        var bytes = desk.file(actor, refund).orThrow().getBytes(StandardCharsets.UTF_8);
        Download.attach(response, "remboursement-" + refund + ".xml", "application/xml", bytes.length);
        response.getOutputStream().write(bytes);
    }

    private ModelAndView answer(
            Actor actor, UUID id, Decision<Refund> decision, String execution, String reason, String done) {
        if (decision instanceof Decision.Refused<Refund>(var reasons)) {
            return Screen.refused(
                    RefundOrderPages.class,
                    "order",
                    page(actor, id, cut(execution, 20), cut(reason, 600), "", reasons));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "/" + id + "?fait=" + done);
    }

    private RefundOrderPage page(
            Actor actor, UUID id, String execution, String reason, String done, List<ErrorKey> reasons) {
        var refund = desk.find(actor, id).orThrow();
        boolean own = refund.askedBy().isPresent() && refund.askedBy().equals(actor.account());
        return new RefundOrderPage(
                refund,
                desk.free(actor, id).orThrow(),
                own,
                execution,
                reason,
                List.of("approuve", "refuse").contains(done) ? done : "",
                FormErrors.of(reasons));
    }

    private String nextDay() {
        return DAY.format(WorkingDays.after(Paris.today(clock), 1));
    }

    private static String cut(String typed, int most) {
        return typed.length() > most ? typed.substring(0, most) : typed;
    }
}
