package fr.mediane.engines.procedures.building.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.forms.Revision;
import fr.mediane.engines.procedures.building.BuildingDesk;
import fr.mediane.engines.procedures.building.FormTree;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The procedures and their versions: begun, published, closed. */
@Controller
@RequestMapping(BuildingPages.HOME)
class BuildingPages {
    static final String HOME = "/administration/demarches";

    private final BuildingDesk desk;
    private final Clock clock;

    BuildingPages(BuildingDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                BuildingPages.class,
                "procedures",
                page(actor, "", "", Uuid7.next().toString(), FormErrors.NONE, done.equals("supprime")));
    }

    /** A new procedure, or the next version of one that is there. */
    @PostMapping
    ModelAndView begin(
            Actor actor,
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam(name = "fr", defaultValue = "") String french,
            @RequestParam(name = "en", defaultValue = "") String english,
            @RequestParam(name = "comme", required = false) Optional<UUID> like) {
        var known = desk.all(actor).orThrow();
        var content = like.map(one -> desk.find(actor, one).orThrow().content());
        var missing = content.isPresent() ? List.<ErrorKey>of() : missing(french, english);
        if (!missing.isEmpty()) {
            return refused(actor, french, english, id, missing);
        }
        var made = Uuid7.parse(id, clock.instant()).value().orElseGet(Uuid7::next);
        var taken = known.stream().map(Revision::form).collect(Collectors.toSet());
        var text = content.orElseGet(() -> begun(french.strip(), english.strip(), taken));
        return desk.draft(actor, made, text) instanceof Decision.Refused<Revision>(var reasons)
                ? refused(actor, french, english, id, reasons)
                : to(made, "commence");
    }

    @GetMapping("/{id}")
    ModelAndView see(Actor actor, @PathVariable UUID id, @RequestParam(name = "fait", defaultValue = "") String done) {
        var revision = desk.find(actor, id).orThrow();
        return Screen.of(
                BuildingPages.class,
                "version",
                VersionPage.of(
                        revision, FormErrors.NONE, done.matches("commence|enregistre|publie|ferme") ? done : ""));
    }

    @PostMapping("/{id}/publier")
    ModelAndView publish(Actor actor, @PathVariable UUID id) {
        var before = desk.find(actor, id).orThrow();
        return answer(before, desk.publish(actor, id), "publie");
    }

    @PostMapping("/{id}/fermer")
    ModelAndView close(Actor actor, @PathVariable UUID id) {
        var before = desk.find(actor, id).orThrow();
        return answer(before, desk.close(actor, id), "ferme");
    }

    @PostMapping("/{id}/supprimer")
    ModelAndView discard(Actor actor, @PathVariable UUID id) {
        var before = desk.find(actor, id).orThrow();
        return desk.discard(actor, id) instanceof Decision.Refused<Revision>(var reasons)
                ? Screen.refused(BuildingPages.class, "version", VersionPage.of(before, FormErrors.of(reasons), ""))
                : new ModelAndView("redirect:" + HOME + "?fait=supprime");
    }

    @GetMapping("/{id}/fichier.yaml")
    void export(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var revision = desk.find(actor, id).orThrow();
        var bytes = revision.content().getBytes(StandardCharsets.UTF_8);
        var name = revision.form() + "-" + revision.number() + ".yaml";
        Download.attach(response, name, "application/yaml;charset=UTF-8", bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static ModelAndView answer(Revision before, Decision<Revision> decision, String done) {
        return decision instanceof Decision.Refused<Revision>(var reasons)
                ? Screen.refused(BuildingPages.class, "version", VersionPage.of(before, FormErrors.of(reasons), ""))
                : to(decision.orThrow().id(), done);
    }

    static ModelAndView to(UUID id, String done) {
        return new ModelAndView("redirect:" + HOME + "/" + id + "?fait=" + done);
    }

    private ModelAndView refused(Actor actor, String french, String english, String id, List<ErrorKey> reasons) {
        return Screen.refused(
                BuildingPages.class, "procedures", page(actor, french, english, id, FormErrors.of(reasons), false));
    }

    private ProceduresPage page(
            Actor actor, String french, String english, String id, FormErrors errors, boolean discarded) {
        return new ProceduresPage(desk.all(actor).orThrow(), french, english, id, errors, discarded);
    }

    private static String begun(String french, String english, Set<String> taken) {
        return FormTree.begin(Texts.key(french, taken), french, english, FormTree.name("Votre nom", "Your name"))
                .headed(french, english, Map.of("subject", "name"))
                .text();
    }

    private static List<ErrorKey> missing(String french, String english) {
        var missing = new ArrayList<ErrorKey>();
        if (french.isBlank()) {
            missing.add(ErrorKey.on("fr", "kernel.missing"));
        }
        if (english.isBlank()) {
            missing.add(ErrorKey.on("en", "kernel.missing"));
        }
        return missing;
    }
}
