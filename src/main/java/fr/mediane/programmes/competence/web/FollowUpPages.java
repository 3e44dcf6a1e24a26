package fr.mediane.programmes.competence.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Papers;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.competence.Assessment;
import fr.mediane.programmes.competence.FollowUpDesk;
import fr.mediane.programmes.competence.PlanDesk;
import fr.mediane.programmes.competence.adaptive.Interview;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's competences as a counsellor keeps them: what they answered, progress, results to show and to print. */
@Controller
@RequestMapping(FollowUpPages.HOME)
class FollowUpPages {
    static final String HOME = "/mon-espace/beneficiaires/{id}/competences";
    private static final Set<String> DONE = Set.of("enregistre", "supprime", "objectif", "etape");

    private final FollowUpDesk desk;
    private final PlanDesk plan;
    private final KeptAnswers codes;
    private final Papers papers;

    FollowUpPages(FollowUpDesk desk, PlanDesk plan, KeptAnswers codes, Papers papers) {
        this.desk = desk;
        this.plan = plan;
        this.codes = codes;
        this.papers = papers;
    }

    @GetMapping
    ModelAndView see(
            Actor actor,
            @PathVariable("id") UUID person,
            @RequestParam(name = "de", defaultValue = "") String from,
            @RequestParam(name = "a", defaultValue = "") String to,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var follow = desk.see(actor, person).orThrow();
        return Screen.of(
                FollowUpPages.class,
                "follow",
                new FollowUpPage(
                        follow,
                        Progress.of(follow.finished(), from, to),
                        plan.see(actor, person).orThrow(),
                        Uuid7.next(),
                        "",
                        FormErrors.NONE,
                        DONE.contains(done) ? done : ""));
    }

    /** Begins to read aloud, or goes on. */
    @PostMapping
    ModelAndView begin(
            Actor actor, @PathVariable("id") UUID person, @RequestParam(name = "id", defaultValue = "") String id) {
        var begun = desk.begin(actor, person, id(id)).orThrow();
        return to(begun.person(), "/" + begun.id() + "/question");
    }

    /** Keeps what the person answered alone. */
    @PostMapping("/code")
    ModelAndView keep(
            Actor actor,
            @PathVariable("id") UUID person,
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam(name = "code", defaultValue = "") String code) {
        var kept = switch (codes.typed(code)) {
            case Decision.Accepted<Interview>(var interview) -> desk.keep(actor, person, id(id), interview);
            case Decision.Refused<Interview>(var reasons) -> Decision.<Assessment>refused(reasons);
            case Decision<Interview> other -> other.map(_ -> never());
        };
        return switch (kept) {
            case Decision.Accepted<Assessment>(var assessment) ->
                to(person, "/" + assessment.id() + "/resultat?fait=enregistre");
            case Decision.Refused<Assessment>(var reasons) -> refused(actor, person, code, reasons);
            case Decision<Assessment> other -> to(other.orThrow().person(), "");
        };
    }

    @GetMapping("/{assessment}/resultat")
    ModelAndView result(
            Actor actor,
            @PathVariable("id") UUID person,
            @PathVariable("assessment") UUID id,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var page = page(desk.result(actor, person, id).orThrow());
        return Screen.of(
                FollowUpPages.class, "kept", new KeptResultPage(place(person), id, page, done.equals("enregistre")));
    }

    @GetMapping("/{assessment}/passeport.pdf")
    ResponseEntity<byte[]> passport(
            Actor actor, Locale locale, @PathVariable("id") UUID person, @PathVariable("assessment") UUID id) {
        return PassportPaper.of(
                papers, locale, page(desk.result(actor, person, id).orThrow()));
    }

    @PostMapping("/{assessment}/supprimer")
    ModelAndView remove(Actor actor, @PathVariable("id") UUID person, @PathVariable("assessment") UUID id) {
        desk.remove(actor, person, id).orThrow();
        return to(person, "?fait=supprime");
    }

    static String place(UUID person) {
        return HOME.replace("{id}", person.toString());
    }

    /** A browser may send none: then this post makes one. */
    static UUID id(String typed) {
        return typed.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(typed) : Uuid7.next();
    }

    private static ResultPage page(FollowUpDesk.Result result) {
        var found = result.assessment();
        var day = Paris.day(found.finishedAt().orElse(found.begunAt()));
        var shown = ResultPage.of(found.interview(), day);
        return new ResultPage(
                found.profile().orElse(shown.profile()),
                shown.given(),
                shown.code(),
                day,
                result.person().name());
    }

    private ModelAndView refused(Actor actor, UUID person, String code, List<ErrorKey> reasons) {
        var follow = desk.see(actor, person).orThrow();
        return Screen.refused(
                FollowUpPages.class,
                "follow",
                new FollowUpPage(
                        follow,
                        Progress.of(follow.finished(), "", ""),
                        plan.see(actor, person).orThrow(),
                        Uuid7.next(),
                        code,
                        FormErrors.of(reasons),
                        ""));
    }

    private static Assessment never() {
        throw new IllegalStateException("a code is readable or not");
    }

    private static ModelAndView to(UUID person, String place) {
        return new ModelAndView("redirect:" + place(person) + place);
    }
}
