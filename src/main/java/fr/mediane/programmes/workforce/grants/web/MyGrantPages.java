package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.platform.files.SentFile;
import fr.mediane.programmes.workforce.grants.MyGrantsDesk;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidence;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An employer's one page: what it owes, what it gets, and when. */
@Controller
class MyGrantPages implements Navigation {
    static final String PATH = "/mon-espace/mes-subventions";
    private static final String OWN = PATH + "/{organisation}";
    private static final Set<String> DONE = Set.of("piece", "compte");
    private final MyGrantsDesk desk;
    private final MyGrantReading reading;

    MyGrantPages(MyGrantsDesk desk, MyGrantReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.is(Role.EMPLOYER) ? List.of(new Entry("grants.mine.menu", PATH, 146)) : List.of();
    }

    /** The first employer's that the reader answers for. */
    @GetMapping(PATH)
    ModelAndView first(Actor actor) {
        var all = desk.mine(actor).orThrow();
        return all.isEmpty()
                ? Screen.of(MyGrantPages.class, "none")
                : new ModelAndView("redirect:" + PATH + "/" + all.getFirst().organisation());
    }

    @GetMapping(OWN)
    ModelAndView page(
            Actor actor, @PathVariable UUID organisation, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                MyGrantPages.class,
                "mine",
                reading.page(actor, organisation, "", "", DONE.contains(done) ? done : "", List.of()));
    }

    @PostMapping(OWN + "/pieces/{evidence}")
    ModelAndView send(
            Actor actor, @PathVariable UUID organisation, @PathVariable UUID evidence, HttpServletRequest request) {
        desk.of(actor, organisation).orThrow();
        var sent = SentFile.of(request, "fichier", 1);
        Decision<GrantEvidence> decision = sent.size() == 1
                ? reading.send(actor, evidence, sent.getFirst())
                : Decision.refused(ErrorKey.on("fichier", "grants.error.no-file"));
        return answer(actor, organisation, decision, "piece", "", "");
    }

    @PostMapping(OWN + "/compte")
    ModelAndView account(
            Actor actor,
            @PathVariable UUID organisation,
            @RequestParam(name = "iban", defaultValue = "") String iban,
            @RequestParam(name = "titulaire", defaultValue = "") String holder) {
        return answer(actor, organisation, reading.propose(actor, organisation, iban, holder), "compte", iban, holder);
    }

    private ModelAndView answer(
            Actor actor, UUID organisation, Decision<?> decision, String done, String iban, String holder) {
        if (decision instanceof Decision.Refused<?>(var reasons)) {
            return Screen.refused(
                    MyGrantPages.class, "mine", reading.page(actor, organisation, iban, holder, "", reasons));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "/" + organisation + "?fait=" + done);
    }
}
