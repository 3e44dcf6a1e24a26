package fr.mediane.programmes.coordination.activities.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.design.Screen;
import fr.mediane.engines.agenda.MeetingFollowUp;
import fr.mediane.engines.agenda.ReportDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Coded;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Kind;
import fr.mediane.programmes.coordination.activities.CoordinationDesk;
import fr.mediane.programmes.coordination.partners.Partner;
import fr.mediane.programmes.coordination.partners.PartnerDesk;
import fr.mediane.programmes.coordination.partners.PartnerSearch;
import fr.mediane.programmes.coordination.teams.TeamKeepingDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Coordination activities: list, record, change, delete with undo, CSV. */
@Controller
@RequestMapping(CoordinationPages.PATH)
public class CoordinationPages {
    public static final String PATH = "/mon-espace/coordination";
    private static final int PAGE = 25;
    private final CoordinationDesk desk;
    private final PartnerDesk partners;
    private final TeamKeepingDesk teams;
    private final ReportDesk reports;
    private final Clock clock;

    CoordinationPages(
            CoordinationDesk desk, PartnerDesk partners, TeamKeepingDesk teams, ReportDesk reports, Clock clock) {
        this.desk = desk;
        this.partners = partners;
        this.teams = teams;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String supprimee,
            @RequestParam(defaultValue = "false") boolean enregistre) {
        var kind = kindCode(type);
        var part = desk.list(actor, kind, Math.clamp(page, 1, 10_000), PAGE).orThrow();
        var named = partners.named(
                actor,
                part.activities().stream()
                        .flatMap(activity -> activity.content().partner().stream())
                        .toList());
        var deleted = Uuid7.parse(supprimee, clock.instant())
                .value()
                .map(UUID::toString)
                .orElse("");
        return Screen.of(
                CoordinationPages.class,
                "coordinationList",
                new CoordinationListPage(
                        part, kind, Paging.of(Math.max(1, page), PAGE, part.total()), named, deleted, enregistre));
    }

    @GetMapping("/nouvelle")
    ModelAndView blank(Actor actor, @RequestParam(defaultValue = "animation") String type) {
        if (!CoordinationDesk.mayRecord(actor)) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        var kind = Coded.of(Kind.class, type).orElse(Kind.ANIMATION);
        return form(actor, "", CoordinationForm.blank(kind, Uuid7.next(), teams.today()), Optional.empty());
    }

    @PostMapping
    public ModelAndView record(Actor actor, @RequestParam MultiValueMap<String, String> values) {
        if (!CoordinationDesk.mayRecord(actor)) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        var form = new CoordinationForm(values);
        var id = Uuid7.parse(form.one("id"), clock.instant()).value();
        if (id.isEmpty()) {
            return form(actor, "", form, Optional.of(List.of(ErrorKey.of("coordination.error.form"))));
        }
        var decision = form.unreadable().isEmpty()
                ? desk.record(actor, id.get(), form.content())
                : Decision.<UUID>refused(form.unreadable());
        return answer(actor, "", form, decision);
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return form(
                actor, id.toString(), CoordinationForm.of(desk.find(actor, id).orThrow()), Optional.empty());
    }

    @PostMapping("/{id}")
    ModelAndView change(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        var form = new CoordinationForm(values);
        desk.find(actor, id).orThrow();
        var decision = form.unreadable().isEmpty()
                ? desk.edit(actor, id, form.version(), form.content())
                : Decision.<UUID>refused(form.unreadable());
        return answer(actor, id.toString(), form, decision);
    }

    @PostMapping("/{id}/supprimer")
    ModelAndView delete(Actor actor, @PathVariable UUID id) {
        desk.delete(actor, id).orThrow();
        return new ModelAndView("redirect:" + PATH + "?supprimee=" + id);
    }

    @PostMapping("/{id}/restaurer")
    ModelAndView restore(Actor actor, @PathVariable UUID id) {
        var restored = desk.restore(actor, id);
        if (restored instanceof Decision.Refused<UUID>) {
            return new ModelAndView(
                    "redirect:" + MeetingFollowUp.reported(reports.meeting(id).orElseThrow()));
        }
        restored.orThrow();
        return new ModelAndView("redirect:" + PATH + "?enregistre=true");
    }

    @GetMapping("/export")
    void export(Actor actor, @RequestParam(defaultValue = "") String type, HttpServletResponse response)
            throws IOException {
        var out = new StringWriter();
        desk.export(actor, kindCode(type), out).orThrow();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("coordination-" + teams.today() + ".csv")
                        .build()
                        .toString());
        response.getOutputStream().write(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView answer(Actor actor, String id, CoordinationForm form, Decision<UUID> decision) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return form(actor, id, form, Optional.of(reasons));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "?enregistre=true");
    }

    /** @param id of the one that exists; empty for a new one */
    public ModelAndView form(Actor actor, String id, CoordinationForm form, Optional<List<ErrorKey>> reasons) {
        var known = partners.search(actor, new PartnerSearch("", Optional.empty(), 1))
                .orThrow()
                .partners();
        List<Option> options = Option.list(known, partner -> partner.id().toString(), Partner::name);
        return reasons.map(why -> Screen.refused(
                        CoordinationPages.class,
                        "coordinationForm",
                        new CoordinationPage(id, form, options, FormErrors.of(why))))
                .orElseGet(() -> Screen.of(
                        CoordinationPages.class,
                        "coordinationForm",
                        new CoordinationPage(id, form, options, FormErrors.NONE)));
    }

    private static String kindCode(String typed) {
        return Coded.of(Kind.class, typed).map(Kind::code).orElse("");
    }
}
