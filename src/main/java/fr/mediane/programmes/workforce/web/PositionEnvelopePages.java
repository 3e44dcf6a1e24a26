package fr.mediane.programmes.workforce.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.workforce.AwardDesk;
import fr.mediane.programmes.workforce.PositionEnvelope;
import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.programmes.workforce.web.PositionEnvelopesPage.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How many positions there can be, in the country and in each département. */
@Controller
class PositionEnvelopePages {
    static final String PATH = "/administration/enveloppes-postes";
    private final AwardDesk desk;
    private final WorkforceNames names;

    PositionEnvelopePages(AwardDesk desk, WorkforceNames names) {
        this.desk = desk;
        this.names = names;
    }

    @GetMapping(PATH)
    ModelAndView all(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                PositionEnvelopePages.class, "envelopes", page(actor, Typed.NOTHING, FormErrors.NONE, !done.isEmpty()));
    }

    @PostMapping(PATH)
    ModelAndView size(
            Actor actor,
            @RequestParam(name = "nature", defaultValue = "") String kind,
            @RequestParam(name = "territoire", defaultValue = "") String ground,
            @RequestParam(name = "postes", defaultValue = "") String count) {
        var sized = sized(actor, kind, ground, count);
        if (sized instanceof Decision.Refused<Integer>(var reasons)) {
            return Screen.refused(
                    PositionEnvelopePages.class,
                    "envelopes",
                    page(actor, new Typed(kind, ground, count), FormErrors.of(reasons), false));
        }
        sized.orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=oui");
    }

    private Decision<Integer> sized(Actor actor, String kind, String ground, String count) {
        desk.envelopes(actor).orThrow();
        var of = PositionPages.value(PositionKind.class, kind);
        boolean there = ground.equals(PositionEnvelope.COUNTRY)
                || names.departements().stream().anyMatch(one -> one.code().equals(ground));
        if (of.isEmpty() || !there) {
            return Decision.refused(ErrorKey.on("territoire", "workforce.error.ground"));
        }
        return count.strip().matches("\\d{1,6}")
                ? desk.size(actor, of.get(), ground, Integer.parseInt(count.strip()))
                : Decision.refused(ErrorKey.on("postes", "workforce.error.envelope-size"));
    }

    private PositionEnvelopesPage page(Actor actor, Typed typed, FormErrors errors, boolean done) {
        return new PositionEnvelopesPage(
                desk.envelopes(actor).orThrow(), PositionsPage.named(names.departements()), typed, errors, done);
    }
}
