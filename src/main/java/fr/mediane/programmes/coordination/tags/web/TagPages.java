package fr.mediane.programmes.coordination.tags.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.TagDesk;
import fr.mediane.programmes.coordination.tags.TagKeepingDesk;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tags: the list of those one may use, and keeping those one looks after. */
@Controller
@RequestMapping(TagPages.PATH)
public class TagPages {
    public static final String PATH = "/mon-espace/etiquettes";
    private final TagDesk tags;
    private final TagKeepingDesk keeping;
    private final TagOwners owners;
    private final Clock clock;

    TagPages(TagDesk tags, TagKeepingDesk keeping, TagOwners owners, Clock clock) {
        this.tags = tags;
        this.keeping = keeping;
        this.owners = owners;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, @RequestParam(name = "retiree", defaultValue = "") String retired) {
        return Screen.of(TagPages.class, "tags", page(actor, blank(), FormErrors.NONE, retired));
    }

    @PostMapping
    ModelAndView create(
            Actor actor,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String whose) {
        var kept = keeping.keeps(actor);
        if (kept.isEmpty()) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        var typed = new TagsPage.Typed(id, label, whose);
        var made = Uuid7.parse(id, clock.instant()).value();
        var owner = kept.stream().filter(one -> one.code().equals(whose)).findFirst();
        if (made.isEmpty() || owner.isEmpty()) {
            var reason = made.isEmpty()
                    ? ErrorKey.of("coordination.error.form")
                    : ErrorKey.on("whose", "coordination.error.whose");
            return again(actor, typed, List.of(reason));
        }
        return answer(actor, typed, keeping.create(actor, made.get(), owner.get(), label), "");
    }

    @PostMapping("/{tag}")
    ModelAndView rename(
            Actor actor,
            @PathVariable UUID tag,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "-1") int version) {
        return answer(actor, blank(), keeping.rename(actor, tag, version, label), "");
    }

    @PostMapping("/{tag}/retirer")
    ModelAndView retire(Actor actor, @PathVariable UUID tag) {
        return answer(actor, blank(), keeping.retire(actor, tag), "?retiree=" + tag);
    }

    @PostMapping("/{tag}/restaurer")
    ModelAndView restore(Actor actor, @PathVariable UUID tag) {
        return answer(actor, blank(), keeping.restore(actor, tag), "");
    }

    private ModelAndView answer(Actor actor, TagsPage.Typed typed, Decision<UUID> decision, String query) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return again(actor, typed, reasons);
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + query);
    }

    private ModelAndView again(Actor actor, TagsPage.Typed typed, List<ErrorKey> reasons) {
        return Screen.refused(TagPages.class, "tags", page(actor, typed, FormErrors.of(reasons), ""));
    }

    private TagsPage page(Actor actor, TagsPage.Typed typed, FormErrors errors, String retired) {
        if (!TagDesk.isProfessional(actor)) {
            return Decision.<TagsPage>forbidden().orThrow();
        }
        return new TagsPage(
                tags.readable(actor), List.copyOf(keeping.keeps(actor)), owners.names(actor), typed, errors, retired);
    }

    private static TagsPage.Typed blank() {
        return new TagsPage.Typed(Uuid7.next().toString(), "", "");
    }
}
