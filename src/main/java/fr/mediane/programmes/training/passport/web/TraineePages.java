package fr.mediane.programmes.training.passport.web;

import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.programmes.training.certification.Outcome;
import fr.mediane.programmes.training.certification.ResultDesk;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.registers.identity.AccountAccess;
import fr.mediane.registers.identity.AccountSearch;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** National administrators find a counsellor, and record what juries decided. */
@Controller
@RequestMapping(TraineePages.PATH)
class TraineePages implements Navigation {
    static final String PATH = "/administration/formation";
    private final AccessDesk access;
    private final ResultDesk results;
    private final TraineeScreen screen;

    TraineePages(AccessDesk access, ResultDesk results, TraineeScreen screen) {
        this.access = access;
        this.results = results;
        this.screen = screen;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return TrainingRights.administers(actor) ? List.of(new Entry("training.admin", PATH, 289)) : List.of();
    }

    @GetMapping
    ModelAndView search(Actor actor, @RequestParam(name = "nom", defaultValue = "") String text) {
        if (!TrainingRights.administers(actor)) {
            Decision.forbidden().orThrow();
        }
        var search = new AccountSearch(text, Optional.of(Role.MEDIATOR), 1);
        var found = access.search(actor, search).orThrow();
        return Screen.of(
                TraineePages.class,
                "trainees",
                new TraineesPage(
                        search.text(),
                        found.accounts().stream().map(AccountAccess::account).toList(),
                        found.total()));
    }

    @GetMapping("/personnes/{account}")
    ModelAndView one(Actor actor, @PathVariable("account") UUID account) {
        return screen.shown(actor, account);
    }

    @PostMapping("/personnes/{account}/resultats")
    ModelAndView record(Actor actor, @PathVariable("account") UUID account, @RequestParam Map<String, String> typed) {
        return answer(
                actor,
                account,
                typed,
                (day, outcome) ->
                        results.record(actor, id(typed), account, typed.getOrDefault("bloc", ""), day, outcome));
    }

    @PostMapping("/personnes/{account}/corrections")
    ModelAndView correct(Actor actor, @PathVariable("account") UUID account, @RequestParam Map<String, String> typed) {
        screen.check(actor, account);
        var line = uuid(typed.getOrDefault("ligne", ""))
                .filter(id -> results.of(actor, account).orThrow().stream()
                        .anyMatch(one -> one.id().equals(id)))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
        return answer(
                actor,
                account,
                typed,
                (day, outcome) ->
                        results.correct(actor, id(typed), line, day, outcome, typed.getOrDefault("motif", "")));
    }

    private ModelAndView answer(
            Actor actor, UUID account, Map<String, String> typed, BiFunction<LocalDate, Outcome, Decision<UUID>> work) {
        screen.check(actor, account);
        var day = TypedDate.parse(typed.getOrDefault("jour", ""));
        var outcome = outcome(typed);
        var decision = day.isEmpty()
                ? Decision.<UUID>refused(ErrorKey.on("jour", "training.error.day"))
                : outcome.map(one -> work.apply(day.get(), one))
                        .orElseGet(() -> Decision.refused(ErrorKey.on("decision", "training.error.outcome")));
        return screen.answer(actor, account, typed, decision);
    }

    /** Made with the form, so that two clicks record once. */
    private static UUID id(Map<String, String> typed) {
        return uuid(typed.getOrDefault("id", "")).filter(Uuid7::isUuid7).orElseGet(Uuid7::next);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Outcome> outcome(Map<String, String> typed) {
        return Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(typed.getOrDefault("decision", "")))
                .findFirst();
    }
}
