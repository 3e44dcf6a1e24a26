package fr.mediane.programmes.workforce.recruitment.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.workforce.recruitment.CandidacyDesk;
import fr.mediane.programmes.workforce.recruitment.ProfileDesk;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own profile as a candidate, and what becomes of one's candidacies. */
@Controller
@RequestMapping(ProfilePages.PATH)
class ProfilePages {
    static final String PATH = "/mon-espace/candidature";
    private static final String DONE = "redirect:" + PATH + "?fait=oui";
    private static final String VIEW = "profile";
    private final ProfileDesk profiles;
    private final CandidacyDesk candidacies;
    private final TypedCommuneDesk communes;

    ProfilePages(ProfileDesk profiles, CandidacyDesk candidacies, TypedCommuneDesk communes) {
        this.profiles = profiles;
        this.candidacies = candidacies;
        this.communes = communes;
    }

    @GetMapping
    ModelAndView mine(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(ProfilePages.class, VIEW, page(actor, FormErrors.NONE, !done.isEmpty()));
    }

    @PostMapping
    ModelAndView save(Actor actor, @ModelAttribute ProfileForm form) {
        var saved = form.order(communes.meant(form.communeText(), form.codeText()))
                .flatMap(order -> profiles.save(actor, order.person(), order.wish(), order.hidden()));
        if (saved instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    ProfilePages.class,
                    VIEW,
                    new ProfilePage(
                            profiles.mine(actor).orThrow(),
                            candidacies.mine(actor).orThrow(),
                            form,
                            FormErrors.of(reasons),
                            false));
        }
        return done(saved);
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(Actor actor) {
        return done(profiles.confirm(actor));
    }

    @PostMapping("/suppression")
    ModelAndView delete(Actor actor, @RequestParam(name = "sur", defaultValue = "") String sure) {
        return answered(actor, profiles.delete(actor, sure.equals("oui")));
    }

    @PostMapping("/postes/{position}")
    ModelAndView interest(Actor actor, @PathVariable UUID position) {
        return answered(actor, candidacies.interest(actor, position));
    }

    @PostMapping("/reponses/{candidacy}")
    ModelAndView answer(
            Actor actor,
            @PathVariable UUID candidacy,
            @RequestParam(name = "reponse", defaultValue = "") String answer) {
        return answered(
                actor,
                switch (answer) {
                    case "oui" -> candidacies.answer(actor, candidacy, true);
                    case "non" -> candidacies.answer(actor, candidacy, false);
                    default -> Decision.<UUID>refused(ErrorKey.of("recruitment.error.answer"));
                });
    }

    private ModelAndView answered(Actor actor, Decision<UUID> decision) {
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(ProfilePages.class, VIEW, page(actor, FormErrors.of(reasons), false))
                : done(decision);
    }

    private ProfilePage page(Actor actor, FormErrors errors, boolean done) {
        var mine = profiles.mine(actor).orThrow();
        return new ProfilePage(
                mine,
                mine.isEmpty() ? List.of() : candidacies.mine(actor).orThrow(),
                mine.map(one -> ProfileForm.of(one, communes.label(one.wish().commune())))
                        .orElse(ProfileForm.BLANK),
                errors,
                done);
    }

    private static ModelAndView done(Decision<UUID> decision) {
        decision.orThrow();
        return new ModelAndView(DONE);
    }
}
