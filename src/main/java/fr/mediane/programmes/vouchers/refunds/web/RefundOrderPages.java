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
import fr.mediane.programmes.vouchers.refunds.RefundOrderDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Payers order what sponsors ask for; each order goes to the bank as a file of its own. */
@Controller
@RequestMapping(RefundOrderPages.PATH)
class RefundOrderPages {
    static final String PATH = "/mon-espace/paiements/financeurs";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final Set<String> DONE = Set.of("approuve", "refuse");
    private static final int LONGEST_DAY = 20;
    private static final int LONGEST_REASON = 600;
    private final RefundOrderDesk desk;
    private final Clock clock;

    RefundOrderPages(RefundOrderDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                RefundOrderPages.class,
                "orders",
                page(actor, Optional.empty(), "", "", DONE.contains(done) ? done : "", List.of()));
    }

    @PostMapping("/{id}/approbation")
    ModelAndView approve(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "execution", defaultValue = "") String execution) {
        desk.all(actor).orThrow();
        var day = TypedDate.parse(execution);
        Decision<UUID> decision = day.isPresent()
                ? desk.approve(actor, id, day.get())
                : Decision.refused(ErrorKey.on("execution", "vouchers.error.execution"));
        return answer(actor, id, execution, "", decision, "approuve");
    }

    @PostMapping("/{id}/refus")
    ModelAndView refuse(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "motif", defaultValue = "") String reason) {
        return answer(actor, id, "", reason, desk.refuse(actor, id, reason), "refuse");
    }

    @GetMapping("/{id}/ordre.xml")
    void file(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var bytes = desk.file(actor, id).orThrow().getBytes(StandardCharsets.UTF_8);
        Download.attach(response, "virement-" + id + ".xml", "application/xml", bytes.length);
        response.getOutputStream().write(bytes);
    }

    private ModelAndView answer(
            Actor actor, UUID id, String execution, String reason, Decision<UUID> decision, String done) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    RefundOrderPages.class,
                    "orders",
                    page(
                            actor,
                            Optional.of(id),
                            cut(execution, LONGEST_DAY),
                            cut(reason, LONGEST_REASON),
                            "",
                            reasons));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=" + done);
    }

    private RefundOrdersPage page(
            Actor actor, Optional<UUID> about, String execution, String reason, String done, List<ErrorKey> reasons) {
        var day = execution.isBlank() ? DAY.format(WorkingDays.after(Paris.today(clock), 1)) : execution;
        return new RefundOrdersPage(desk.all(actor).orThrow(), day, about, reason, done, FormErrors.of(reasons));
    }

    private static String cut(String typed, int most) {
        return typed.length() > most ? typed.substring(0, most) : typed;
    }
}
