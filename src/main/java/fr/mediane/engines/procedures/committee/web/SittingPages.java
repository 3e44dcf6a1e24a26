package fr.mediane.engines.procedures.committee.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Papers;
import fr.mediane.design.Screen;
import fr.mediane.engines.procedures.committee.CommitteeDesk;
import fr.mediane.engines.procedures.committee.CommitteeSettling;
import fr.mediane.engines.procedures.committee.Sitting;
import fr.mediane.engines.procedures.committee.Sitting.People;
import fr.mediane.engines.procedures.committee.SittingDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A meeting: its agenda, its end, its papers. */
@Controller
@RequestMapping(CommitteePages.PATH + "/{id}")
class SittingPages {
    private final SittingDesk desk;
    private final CommitteeDesk committee;
    private final CommitteeSettling settling;
    private final Papers papers;

    SittingPages(SittingDesk desk, CommitteeDesk committee, CommitteeSettling settling, Papers papers) {
        this.desk = desk;
        this.committee = committee;
        this.settling = settling;
        this.papers = papers;
    }

    @GetMapping
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return Screen.of(SittingPages.class, "sitting", page(actor, id, "", "", List.of()));
    }

    /** What was decided is done before the page is shown. */
    @PostMapping("/cloture")
    ModelAndView close(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "presidence", defaultValue = "") String chair,
            @RequestParam(name = "membres", defaultValue = "") String members) {
        var closed = committee.close(actor, id, new People(chair, members));
        if (closed instanceof Decision.Accepted<Sitting>) {
            settling.settle();
        }
        return answer(actor, id, chair, members, closed);
    }

    @PostMapping("/annulation")
    ModelAndView cancel(Actor actor, @PathVariable UUID id) {
        return answer(actor, id, "", "", desk.cancel(actor, id));
    }

    @GetMapping("/ordre-du-jour.pdf")
    void agenda(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        paper(actor, id, "agenda", "ordre-du-jour", response);
    }

    @GetMapping("/proces-verbal.pdf")
    void minutes(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        paper(actor, id, "minutes", "proces-verbal", response);
    }

    private void paper(Actor actor, UUID id, String template, String name, HttpServletResponse response)
            throws IOException {
        var page = new SittingPage(desk.onPaper(actor, id).orThrow(), "", "", FormErrors.NONE);
        if (template.equals("minutes") && page.view().sitting().people().isEmpty()) {
            Decision.unknown().orThrow();
        }
        var out = new ByteArrayOutputStream();
        papers.write(Locale.FRENCH, SittingPages.class, template, _ -> page, out);
        Download.attach(
                response,
                name + "-" + Paris.day(page.view().sitting().startsAt()) + ".pdf",
                MediaType.APPLICATION_PDF_VALUE,
                out.size());
        out.writeTo(response.getOutputStream());
    }

    private ModelAndView answer(Actor actor, UUID id, String chair, String members, Decision<Sitting> decision) {
        return switch (decision) {
            case Decision.Refused<Sitting>(var reasons) ->
                Screen.refused(SittingPages.class, "sitting", page(actor, id, chair, members, reasons));
            case Decision<Sitting> done ->
                new ModelAndView(
                        "redirect:" + CommitteePages.PATH + "/" + done.orThrow().id());
        };
    }

    private SittingPage page(Actor actor, UUID id, String chair, String members, List<ErrorKey> reasons) {
        return new SittingPage(desk.find(actor, id).orThrow(), chair, members, FormErrors.of(reasons));
    }
}
