package fr.mediane.steering.targets.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.steering.targets.Followed;
import fr.mediane.steering.targets.SkillsDesk;
import fr.mediane.steering.targets.TargetDesk;
import fr.mediane.steering.targets.ValueDraft;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The targets, for everyone to read. */
@Controller
@RequestMapping(TargetPages.PATH)
class TargetPages {
    static final String PATH = "/objectifs";
    private final TargetDesk desk;
    private final SkillsDesk skills;
    private final TerritoryDesk territory;

    TargetPages(TargetDesk desk, SkillsDesk skills, TerritoryDesk territory) {
        this.desk = desk;
        this.skills = skills;
        this.territory = territory;
    }

    @GetMapping
    ModelAndView all(Actor actor, @RequestParam(defaultValue = "") String departement) {
        var area = departement.isEmpty()
                ? ""
                : territory
                        .departement(departement)
                        .map(Departement::code)
                        .map(Decision::accepted)
                        .orElseGet(Decision::unknown)
                        .orThrow();
        return Screen.of(
                TargetPages.class,
                "targets",
                new TargetsPage(
                        desk.followed(area),
                        area,
                        name(area),
                        Option.list(
                                territory.departements(),
                                Departement::code,
                                one -> one.name() + " (" + one.code() + ")"),
                        TargetDesk.keptBy(actor).contains(area),
                        SkillsDesk.entitled(actor)));
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean enregistre) {
        return Screen.of(
                TargetPages.class,
                "target",
                page(actor, desk.find(id).orThrow(), ValueDraft.BLANK, FormErrors.NONE, enregistre));
    }

    TargetPage page(Actor actor, Followed followed, ValueDraft draft, FormErrors errors, boolean saved) {
        return new TargetPage(
                followed,
                name(followed.target().departement()),
                TargetDesk.keeps(actor, followed.target()),
                skills.behind(followed.target().id()),
                draft,
                errors,
                saved);
    }

    private String name(String departement) {
        return territory.departement(departement).map(Departement::name).orElse("");
    }
}
