package fr.mediane.engines.procedures.building.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.forms.FormFile;
import fr.mediane.engines.forms.Revision;
import fr.mediane.engines.procedures.building.BuildingDesk;
import fr.mediane.engines.procedures.building.FormTree;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A draft as a whole: the order of its fields, its settings, its text for those who prefer that. */
@Controller
@RequestMapping(BuildingPages.HOME + "/{id}")
class WritingPages {
    /** What, in which block, which field. */
    private static final Pattern BUTTON = Pattern.compile("(monter|descendre|retirer):([a-z0-9-]*)[.]([a-z0-9-]+)");

    private final BuildingDesk desk;

    WritingPages(BuildingDesk desk) {
        this.desk = desk;
    }

    /** One field up, down, or away. */
    @PostMapping("/champs")
    ModelAndView arrange(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(name = "faire", defaultValue = "") String button) {
        var before = desk.find(actor, id).orThrow();
        var match = BUTTON.matcher(button);
        if (!match.matches()) {
            return BuildingPages.to(id, "");
        }
        var tree = FormTree.of(before.content());
        var block = match.group(2);
        var key = match.group(3);
        var changed = match.group(1).equals("retirer")
                ? tree.without(block, key)
                : tree.moved(block, key, match.group(1).equals("monter"));
        if (desk.rewrite(actor, id, number(version), changed.text())
                instanceof Decision.Refused<Revision>(var reasons)) {
            return Screen.refused(BuildingPages.class, "version", VersionPage.of(before, FormErrors.of(reasons), ""));
        }
        return new ModelAndView("redirect:" + BuildingPages.HOME + "/" + id
                + (match.group(1).equals("retirer") ? "#champs" : "#champ-" + key));
    }

    @PostMapping("/reglages")
    ModelAndView settings(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam MultiValueMap<String, String> sent) {
        var before = desk.find(actor, id).orThrow();
        var settings = new LinkedHashMap<String, String>();
        VersionPage.written()
                .forEach(name -> settings.put(
                        name,
                        String.join(" ", sent.getOrDefault(name, List.of())).strip()));
        VersionPage.DELAYS.forEach(name -> settings.computeIfPresent(
                name,
                (_, number) -> number.isEmpty()
                        ? ""
                        : number + " " + String.join("", sent.getOrDefault(name + "-unit", List.of()))));
        var french = String.join("", sent.getOrDefault("fr", List.of())).strip();
        var english = String.join("", sent.getOrDefault("en", List.of())).strip();
        var text =
                FormTree.of(before.content()).headed(french, english, settings).text();
        if (desk.rewrite(actor, id, number(version), text) instanceof Decision.Refused<Revision>(var reasons)) {
            return Screen.refused(
                    BuildingPages.class,
                    "version",
                    VersionPage.of(before, FormErrors.NONE, "")
                            .typed(french, english, settings, FormErrors.of(reasons)));
        }
        return BuildingPages.to(id, "enregistre");
    }

    @GetMapping("/texte")
    ModelAndView text(Actor actor, @PathVariable UUID id) {
        var revision = desk.find(actor, id).orThrow();
        return Screen.of(WritingPages.class, "text", new TextPage(revision, revision.content(), FormErrors.NONE));
    }

    @PostMapping("/texte")
    ModelAndView write(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(name = FormFile.FIELD, defaultValue = "") String typed) {
        var before = desk.find(actor, id).orThrow();
        var content = typed.replace("\r\n", "\n");
        return desk.rewrite(actor, id, number(version), content) instanceof Decision.Refused<Revision>(var reasons)
                ? Screen.refused(WritingPages.class, "text", new TextPage(before, content, FormErrors.of(reasons)))
                : BuildingPages.to(id, "enregistre");
    }

    static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
