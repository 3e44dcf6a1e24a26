package fr.mediane.engines.procedures.building.web;

import fr.mediane.design.Screen;
import fr.mediane.engines.forms.TypedFormDesk;
import fr.mediane.engines.procedures.building.BuildingDesk;
import fr.mediane.kernel.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A version filled in as those who ask will, in either language; nothing of it is kept. */
@Controller
@RequestMapping(BuildingPages.HOME + "/{id}/apercu")
class PreviewPages {
    private final BuildingDesk desk;
    private final TypedFormDesk forms;

    PreviewPages(BuildingDesk desk, TypedFormDesk forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView begin(Actor actor, @PathVariable UUID id) {
        return screen(actor, id, Map.of());
    }

    @PostMapping
    ModelAndView on(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        return screen(actor, id, sent);
    }

    private ModelAndView screen(Actor actor, UUID id, Map<String, List<String>> sent) {
        var revision = desk.find(actor, id).orThrow();
        var trial = forms.trial(revision.read(), sent);
        var page = new PreviewPage(revision, trial);
        return trial.refused()
                ? Screen.refused(PreviewPages.class, "preview", page)
                : Screen.of(PreviewPages.class, "preview", page);
    }
}
