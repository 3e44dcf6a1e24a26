package fr.mediane.programmes.training.passport.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.programmes.training.certification.PixDesk;
import fr.mediane.programmes.training.passport.PassportDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A counsellor's own training: what is due, what is held, what they may show. */
@Controller
@RequestMapping(PassportPages.PATH)
class PassportPages implements Navigation {
    static final String PATH = "/mon-espace/formation";
    private final PassportDesk desk;
    private final PixDesk pix;
    private final Clock clock;

    PassportPages(PassportDesk desk, PixDesk pix, Clock clock) {
        this.desk = desk;
        this.pix = pix;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return TrainingRights.trained(actor).isPresent() ? List.of(new Entry("training.own", PATH, 160)) : List.of();
    }

    @GetMapping
    ModelAndView own(Actor actor) {
        return Screen.of(PassportPages.class, "passport", page(actor, "", "", FormErrors.NONE));
    }

    @PostMapping("/pix")
    ModelAndView recordPix(
            Actor actor,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "jour", defaultValue = "") String day) {
        var typed = TypedDate.parse(day);
        var decision = typed.isEmpty() && TrainingRights.trained(actor).isPresent()
                ? Decision.<UUID>refused(ErrorKey.on("jour", "training.error.day"))
                : pix.record(actor, code, typed.orElse(LocalDate.EPOCH));
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(PassportPages.class, "passport", page(actor, code, day, FormErrors.of(reasons)));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "#pix");
    }

    @PostMapping("/pix/{id}/retrait")
    ModelAndView removePix(Actor actor, @PathVariable("id") UUID id) {
        pix.remove(actor, id).orThrow();
        return new ModelAndView("redirect:" + PATH + "#pix");
    }

    private PassportPage page(Actor actor, String code, String day, FormErrors errors) {
        return new PassportPage(desk.own(actor).orThrow(), Paris.today(clock), code, day, errors);
    }
}
