package fr.mediane.programmes.workforce.recruitment.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.web.SentId;
import fr.mediane.programmes.workforce.recruitment.CandidacyState;
import fr.mediane.programmes.workforce.recruitment.OpenPosition;
import fr.mediane.programmes.workforce.recruitment.RecruitmentDesk;
import fr.mediane.programmes.workforce.recruitment.RecruitmentDesk.View;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An employer's vacant positions, and the people for one of them. */
@Controller
@RequestMapping(RecruitmentPages.PATH)
class RecruitmentPages {
    static final String PATH = "/mon-espace/recrutement";
    private static final String VIEW = "recruiting";
    private final RecruitmentDesk desk;
    private final TypedCommuneDesk communes;

    RecruitmentPages(RecruitmentDesk desk, TypedCommuneDesk communes) {
        this.desk = desk;
        this.communes = communes;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return Screen.of(
                RecruitmentPages.class,
                "recruitment",
                new RecruitmentPage(desk.positions(actor).orThrow()));
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id, @RequestParam(name = "fait", defaultValue = "") String done) {
        var view = desk.find(actor, id).orThrow();
        return Screen.of(
                RecruitmentPages.class,
                VIEW,
                new RecruitingPage(view, blank(view.position()), FormErrors.NONE, !done.isEmpty()));
    }

    @PostMapping("/{id}/annonce")
    ModelAndView say(Actor actor, @PathVariable UUID id, @ModelAttribute NoticeForm form) {
        var view = desk.find(actor, id).orThrow();
        var said = form.order(communes.meant(form.communeText(), form.codeText()))
                .flatMap(order -> desk.say(actor, id, order.commune(), order.notice()));
        return said instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(
                        RecruitmentPages.class, VIEW, new RecruitingPage(view, form, FormErrors.of(reasons), false))
                : done(id, said);
    }

    @PostMapping("/{id}/invitations")
    ModelAndView invite(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "candidat", defaultValue = "") String candidate) {
        return answered(actor, id, desk.invite(actor, id, SentId.of(candidate)));
    }

    @PostMapping("/{id}/etapes")
    ModelAndView move(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "candidature", defaultValue = "") String candidacy,
            @RequestParam(name = "etape", defaultValue = "") String step) {
        var to = Arrays.stream(CandidacyState.values())
                .filter(one -> one.name().equals(step))
                .findFirst();
        var moved = to.map(one -> desk.move(actor, id, SentId.of(candidacy), one))
                .orElseGet(() -> Decision.refused(ErrorKey.of("recruitment.error.moved")));
        return answered(actor, id, moved);
    }

    /** What was refused is said above the page as it stands by now. */
    private ModelAndView answered(Actor actor, UUID id, Decision<UUID> decision) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            View view = desk.find(actor, id).orThrow();
            return Screen.refused(
                    RecruitmentPages.class,
                    VIEW,
                    new RecruitingPage(view, blank(view.position()), FormErrors.of(reasons), false));
        }
        return done(id, decision);
    }

    private NoticeForm blank(OpenPosition position) {
        return NoticeForm.of(position, position.commune().map(communes::label).orElse(""));
    }

    private static ModelAndView done(UUID id, Decision<UUID> decision) {
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "/" + id + "?fait=oui");
    }
}
