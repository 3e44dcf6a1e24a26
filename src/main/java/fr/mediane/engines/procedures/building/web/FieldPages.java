package fr.mediane.engines.procedures.building.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.forms.FormFile;
import fr.mediane.engines.forms.Revision;
import fr.mediane.engines.procedures.building.BuildingDesk;
import fr.mediane.engines.procedures.building.FieldKind;
import fr.mediane.engines.procedures.building.FormTree;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One field of a draft: added, changed. */
@Controller
@RequestMapping(BuildingPages.HOME + "/{id}/champ")
class FieldPages {
    private final BuildingDesk desk;

    FieldPages(BuildingDesk desk) {
        this.desk = desk;
    }

    /**
     * @param key of the field; empty for a new one
     * @param kind of a new one
     * @param after key of the field that a new one follows
     */
    @GetMapping
    ModelAndView show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "bloc", defaultValue = "") String block,
            @RequestParam(name = "cle", defaultValue = "") String key,
            @RequestParam(name = "sorte", defaultValue = "") String kind,
            @RequestParam(name = "apres", defaultValue = "") String after) {
        var revision = desk.find(actor, id).orThrow();
        var field = FormTree.of(revision.content()).field(block, key);
        var page = new FieldPage(
                revision,
                revision.read(),
                block,
                field.isPresent() ? key : "",
                after,
                kind(field, kind),
                field.map(FieldForm::of).orElseGet(FieldForm::blank),
                FormErrors.NONE);
        return Screen.of(FieldPages.class, "field", page);
    }

    @PostMapping
    ModelAndView write(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "bloc", defaultValue = "") String block,
            @RequestParam(name = "cle", defaultValue = "") String key,
            @RequestParam(name = "sorte", defaultValue = "") String kind,
            @RequestParam(name = "apres", defaultValue = "") String after,
            @RequestParam MultiValueMap<String, String> sent) {
        var revision = desk.find(actor, id).orThrow();
        var tree = FormTree.of(revision.content());
        var former = tree.field(block, key);
        var typed = FieldForm.typed(sent);
        var sort = kind(former, kind);
        var name = former.isPresent() ? key : named(typed, tree.fields(block));
        var entry = typed.entry(name, sort, former.orElse(Map.of()));
        if (sort == FieldKind.BLOCK) {
            entry.putIfAbsent("fields", List.of(FormTree.name("Nom", "Name")));
        }
        boolean twice = former.isEmpty() && tree.field(block, name).isPresent();
        var written = twice
                ? Decision.<Revision>refused(ErrorKey.on("nom", "forms.fault.twice", name))
                : desk.rewrite(
                        actor,
                        id,
                        WritingPages.number(typed.text("version")),
                        tree.with(block, entry, after).text());
        if (written instanceof Decision.Refused<Revision>(var reasons)) {
            var known = former.isPresent() ? key : "";
            var page = new FieldPage(revision, revision.read(), block, known, after, sort, typed, errors(reasons));
            return Screen.refused(FieldPages.class, "field", page);
        }
        return typed.text("encore").isEmpty()
                ? new ModelAndView("redirect:" + BuildingPages.HOME + "/" + id + "#champ-" + name)
                : new ModelAndView(
                        "redirect:" + BuildingPages.HOME + "/" + id + "/champ?bloc=" + block + "&cle=" + name);
    }

    private static FieldKind kind(Optional<Map<String, Object>> field, String asked) {
        return FieldKind.of(field.map(one -> String.valueOf(one.get("kind"))).orElse(asked))
                .orElse(FieldKind.SHORT_TEXT);
    }

    /** The name typed, else one made of what is asked. */
    private static String named(FieldForm typed, List<Map<String, Object>> fields) {
        var taken = fields.stream().map(one -> String.valueOf(one.get("key"))).collect(Collectors.toSet());
        return typed.text("nom").isEmpty() ? Texts.key(typed.text("fr"), taken) : typed.text("nom");
    }

    /** A fault that names a field of this page leads to it. */
    private static FormErrors errors(List<ErrorKey> reasons) {
        return FormErrors.of(reasons.stream()
                .map(one ->
                        one.field().equals(FormFile.FIELD) ? new ErrorKey(one.key(), place(one), one.arguments()) : one)
                .toList());
    }

    private static String place(ErrorKey fault) {
        return switch (fault.key()) {
            case "forms.fault.options" -> "choix";
            case "forms.fault.types" -> "types";
            case "forms.fault.no-number", "forms.fault.condition" -> "si-1";
            default -> named(fault);
        };
    }

    private static String named(ErrorKey fault) {
        return fault.arguments().stream()
                .map(String::valueOf)
                .filter(FieldForm.names()::contains)
                .findFirst()
                .orElse("");
    }
}
