package fr.mediane.registers.venues.duplicates.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Paging;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.registers.venues.Venue;
import fr.mediane.registers.venues.VenueDesk;
import fr.mediane.registers.venues.duplicates.DuplicateDesk;
import fr.mediane.registers.venues.standard.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Likely duplicates: proposed, compared, merged or set apart, undone. */
@Controller
@RequestMapping("/administration/lieux/doublons")
class DuplicatePages {
    private static final String HOME = "redirect:/administration/lieux/doublons";

    private final DuplicateDesk duplicates;

    DuplicatePages(DuplicateDesk duplicates) {
        this.duplicates = duplicates;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable UUID travail) {
        var offset = (Math.clamp(page, 1, 100_000) - 1L) * DuplicateDesk.PAGE;
        var proposals = duplicates.proposals(actor, offset).orThrow();
        var job = Optional.ofNullable(travail).flatMap(id -> duplicates.job(actor, id));
        return Screen.of(
                DuplicatePages.class,
                "duplicates",
                new DuplicatesPage(proposals, Paging.of(page, DuplicateDesk.PAGE, proposals.total()), job));
    }

    @PostMapping
    ModelAndView search(Actor actor) {
        return new ModelAndView(HOME + "?travail=" + duplicates.search(actor).orThrow());
    }

    @GetMapping("/{a}/{b}")
    ModelAndView compare(Actor actor, @PathVariable UUID a, @PathVariable UUID b) {
        return Screen.of(
                DuplicatePages.class, "merge", page(duplicates.pair(actor, a, b).orThrow()));
    }

    /** Each field says from which venue it is taken. */
    @PostMapping("/{a}/{b}/fusion")
    ModelAndView merge(
            Actor actor, @PathVariable UUID a, @PathVariable UUID b, @RequestParam Map<String, String> sent) {
        var other = b.toString();
        var taken = Arrays.stream(Field.values())
                .filter(field -> other.equals(sent.get(field.column())))
                .collect(Collectors.toSet());
        return switch (duplicates.merge(actor, a, b, taken)) {
            case Decision.Refused<UUID>(var reasons)
            when duplicates.pair(actor, a, b) instanceof Decision.Accepted<List<Venue>>(var both) ->
                Screen.refused(DuplicatePages.class, "merge", page(both).with(FormErrors.of(reasons)));
            case Decision<UUID> done -> {
                done.orThrow();
                yield new ModelAndView(HOME);
            }
        };
    }

    @PostMapping("/{a}/{b}/differents")
    ModelAndView apart(Actor actor, @PathVariable UUID a, @PathVariable UUID b) {
        duplicates.notTheSame(actor, a, b).orThrow();
        return new ModelAndView(HOME);
    }

    @PostMapping("/fusions/{id}/annulation")
    ModelAndView undo(Actor actor, @PathVariable UUID id) {
        duplicates.undo(actor, id).orThrow();
        return new ModelAndView(HOME);
    }

    /** The newest stays; the fields in which the two differ may be chosen. */
    private static MergePage page(List<Venue> both) {
        var stays = both.get(0);
        var goes = both.get(1);
        var ours = VenueDesk.texts(stays);
        var theirs = VenueDesk.texts(goes);
        var choices = Arrays.stream(Field.values())
                .filter(field -> field != Field.ID)
                .filter(field -> !Objects.equals(ours.get(field), theirs.get(field)))
                .map(field -> new MergePage.Choice(field, ours.getOrDefault(field, ""), theirs.getOrDefault(field, "")))
                .toList();
        return new MergePage(stays, goes, choices, FormErrors.NONE);
    }
}
