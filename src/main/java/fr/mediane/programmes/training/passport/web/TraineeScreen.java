package fr.mediane.programmes.training.passport.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.programmes.training.passport.PassportDesk;
import fr.mediane.registers.identity.AccessDesk;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows somebody's training to an administrator, with what a refused form said and why. */
@Component
class TraineeScreen {
    private final AccessDesk access;
    private final PassportDesk passports;
    private final Clock clock;

    TraineeScreen(AccessDesk access, PassportDesk passports, Clock clock) {
        this.access = access;
        this.passports = passports;
        this.clock = clock;
    }

    ModelAndView shown(Actor actor, UUID account) {
        return Screen.of(TraineeScreen.class, "trainee", page(actor, account, Map.of(), FormErrors.NONE));
    }

    /** The page again after what was done, or with the reasons why it was not. */
    ModelAndView answer(Actor actor, UUID account, Map<String, String> typed, Decision<UUID> decision) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(TraineeScreen.class, "trainee", page(actor, account, typed, FormErrors.of(reasons)));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + TraineePages.PATH + "/personnes/" + account);
    }

    /** Stops whoever is no administrator, and for an account that is none, before anything typed is looked at. */
    void check(Actor actor, UUID account) {
        if (!TrainingRights.administers(actor)) {
            Decision.forbidden().orThrow();
        }
        access.find(actor, account).orThrow();
    }

    private TraineePage page(Actor actor, UUID account, Map<String, String> typed, FormErrors errors) {
        check(actor, account);
        return new TraineePage(
                access.find(actor, account).orThrow().account().name(),
                passports.somebodys(actor, account).orThrow(),
                Paris.today(clock),
                Uuid7.next().toString(),
                typed,
                errors);
    }
}
