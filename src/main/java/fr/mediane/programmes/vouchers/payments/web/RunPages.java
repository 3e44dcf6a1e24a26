package fr.mediane.programmes.vouchers.payments.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.WorkingDays;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.payments.Run;
import fr.mediane.programmes.vouchers.payments.RunDesk;
import fr.mediane.programmes.vouchers.payments.TransferDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Payers prepare a run, another one approves it, and its file goes to the bank. */
@Controller
class RunPages implements Navigation {
    static final String PATH = "/mon-espace/paiements";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private final RunDesk desk;
    private final TransferDesk transfers;
    private final Clock clock;

    RunPages(RunDesk desk, TransferDesk transfers, Clock clock) {
        this.desk = desk;
        this.transfers = transfers;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.isNationally(Role.PAYER) ? List.of(new Entry("vouchers.payments.menu", PATH, 178)) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView runs(Actor actor, @RequestParam(name = "jusquau", defaultValue = "") String upTo) {
        var lastMonth = Paris.today(clock).withDayOfMonth(1).minusDays(1);
        var typed = upTo.isBlank() ? DAY.format(lastMonth) : upTo;
        return Screen.of(
                RunPages.class,
                "runs",
                page(actor, typed, DAY.format(WorkingDays.after(Paris.today(clock), 1)), List.of()));
    }

    @PostMapping(PATH)
    ModelAndView prepare(
            Actor actor,
            @RequestParam(name = "jusquau", defaultValue = "") String upTo,
            @RequestParam(name = "execution", defaultValue = "") String execution) {
        desk.runs(actor).orThrow();
        var mistakes = new ArrayList<ErrorKey>();
        var last = TypedDate.parse(upTo);
        if (last.isEmpty()) {
            mistakes.add(ErrorKey.on("jusquau", "vouchers.error.up-to"));
        }
        var day = TypedDate.parse(execution);
        if (day.isEmpty()) {
            mistakes.add(ErrorKey.on("execution", "vouchers.error.execution"));
        }
        if (last.isEmpty() || day.isEmpty()) {
            return Screen.refused(RunPages.class, "runs", page(actor, upTo, execution, mistakes));
        }
        return switch (desk.prepare(actor, last.get(), day.get())) {
            case Decision.Refused<Run>(var reasons) ->
                Screen.refused(RunPages.class, "runs", page(actor, upTo, execution, reasons));
            case Decision<Run> done -> to(done.orThrow().id(), "prepare");
        };
    }

    @GetMapping(PATH + "/{run}")
    ModelAndView run(Actor actor, @PathVariable UUID run, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(RunPages.class, "run", page(actor, run, done, List.of()));
    }

    @PostMapping(PATH + "/{run}/approbation")
    ModelAndView approve(Actor actor, @PathVariable UUID run) {
        return answer(actor, run, desk.approve(actor, run), "approuve");
    }

    @PostMapping(PATH + "/{run}/abandon")
    ModelAndView cancel(Actor actor, @PathVariable UUID run) {
        return answer(actor, run, desk.cancel(actor, run), "abandonne");
    }

    @GetMapping(PATH + "/{run}/virements.xml")
    void file(Actor actor, @PathVariable UUID run, HttpServletResponse response) throws IOException {
        var bytes = transfers.file(actor, run).orThrow().getBytes(StandardCharsets.UTF_8);
        Download.attach(response, "virements-" + run + ".xml", "application/xml", bytes.length);
        response.getOutputStream().write(bytes);
    }

    private ModelAndView answer(Actor actor, UUID run, Decision<Run> decision, String done) {
        return switch (decision) {
            case Decision.Refused<Run>(var reasons) ->
                Screen.refused(RunPages.class, "run", page(actor, run, "", reasons));
            case Decision<Run> other -> to(other.orThrow().id(), done);
        };
    }

    private RunsPage page(Actor actor, String upTo, String execution, List<ErrorKey> reasons) {
        var runs = desk.runs(actor).orThrow();
        var day = TypedDate.parse(upTo).orElseGet(() -> Paris.today(clock));
        return new RunsPage(runs, desk.due(actor, day).orThrow(), cut(upTo), cut(execution), FormErrors.of(reasons));
    }

    private RunPage page(Actor actor, UUID id, String done, List<ErrorKey> reasons) {
        var run = desk.find(actor, id).orThrow();
        boolean own = run.preparedBy().isPresent() && run.preparedBy().equals(actor.account());
        return new RunPage(
                run,
                desk.payments(actor, id).orThrow(),
                own,
                List.of("prepare", "approuve", "abandonne").contains(done) ? done : "",
                FormErrors.of(reasons));
    }

    private static ModelAndView to(UUID run, String done) {
        return new ModelAndView("redirect:" + PATH + "/" + run + "?fait=" + done);
    }

    private static String cut(String typed) {
        return typed.length() > 20 ? typed.substring(0, 20) : typed;
    }
}
