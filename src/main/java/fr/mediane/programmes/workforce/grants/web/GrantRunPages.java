package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.workforce.grants.GrantRun;
import fr.mediane.programmes.workforce.grants.GrantRunDesk;
import fr.mediane.programmes.workforce.grants.bank.GrantTransferDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A run of payments: another payer approves it, its file goes to the bank, and what the bank did is noted. */
@Controller
class GrantRunPages {
    static final String PATH = PayerGrantPages.PATH + "/versements";
    private static final String RUN = PATH + "/{run}";
    private static final Set<String> DONE = Set.of("prepare", "approuve", "abandonne", "paye", "rejete");
    private final GrantRunDesk desk;
    private final GrantTransferDesk transfers;

    GrantRunPages(GrantRunDesk desk, GrantTransferDesk transfers) {
        this.desk = desk;
        this.transfers = transfers;
    }

    @GetMapping(RUN)
    ModelAndView run(Actor actor, @PathVariable UUID run, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(GrantRunPages.class, "run", page(actor, run, DONE.contains(done) ? done : "", List.of()));
    }

    @PostMapping(RUN + "/approbation")
    ModelAndView approve(Actor actor, @PathVariable UUID run) {
        return answer(actor, run, desk.approve(actor, run), "approuve");
    }

    @PostMapping(RUN + "/abandon")
    ModelAndView cancel(Actor actor, @PathVariable UUID run) {
        return answer(actor, run, desk.cancel(actor, run), "abandonne");
    }

    @PostMapping(RUN + "/paye")
    ModelAndView paid(Actor actor, @PathVariable UUID run, @RequestParam(name = "jour", defaultValue = "") String day) {
        var paid = desk.settle(actor, run, TypedDate.parse(day).orElse(LocalDate.MAX));
        return answer(actor, run, paid, "paye");
    }

    @PostMapping(RUN + "/rejets/{payment}")
    ModelAndView rejected(
            Actor actor,
            @PathVariable UUID run,
            @PathVariable UUID payment,
            @RequestParam(name = "code", defaultValue = "") String code) {
        desk.find(actor, run).orThrow();
        return answer(actor, run, desk.reject(actor, payment, code), "rejete");
    }

    @GetMapping(RUN + "/virements.xml")
    void file(Actor actor, @PathVariable UUID run, HttpServletResponse response) throws IOException {
        var bytes = transfers.file(actor, run).orThrow().getBytes(StandardCharsets.UTF_8);
        Download.attach(response, "subventions-" + run + ".xml", "application/xml", bytes.length);
        response.getOutputStream().write(bytes);
    }

    private ModelAndView answer(Actor actor, UUID run, Decision<GrantRun> decision, String done) {
        return switch (decision) {
            case Decision.Refused<GrantRun>(var reasons) ->
                Screen.refused(GrantRunPages.class, "run", page(actor, run, "", reasons));
            case Decision<GrantRun> other ->
                new ModelAndView("redirect:" + PATH + "/" + other.orThrow().id() + "?fait=" + done);
        };
    }

    private GrantRunPage page(Actor actor, UUID id, String done, List<ErrorKey> reasons) {
        var run = desk.find(actor, id).orThrow();
        return new GrantRunPage(
                run,
                desk.payments(actor, id).orThrow(),
                run.preparedBy().isPresent() && run.preparedBy().equals(actor.account()),
                desk.today(),
                done,
                FormErrors.of(reasons));
    }
}
