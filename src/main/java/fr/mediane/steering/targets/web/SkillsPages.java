package fr.mediane.steering.targets.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Uuid7;
import fr.mediane.steering.targets.Followed;
import fr.mediane.steering.targets.SkillsDesk;
import fr.mediane.steering.targets.SkillsSurvey;
import fr.mediane.steering.targets.Target;
import fr.mediane.steering.targets.TargetDesk;
import fr.mediane.steering.targets.Unit;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Working out the share with basic skills from a survey's answers, and publishing it. */
@Controller
@RequestMapping(SkillsPages.PATH)
class SkillsPages {
    static final String PATH = "/administration/enquetes-competences";
    private final SkillsDesk desk;
    private final TargetDesk targets;
    private final Clock clock;

    SkillsPages(SkillsDesk desk, TargetDesk targets, Clock clock) {
        this.desk = desk;
        this.targets = targets;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        return Screen.of(SkillsPages.class, "skills", page(actor, "", "", Optional.empty(), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView receive(
            Actor actor,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        desk.all(actor).orThrow();
        var decision = received(actor, id, day, source, file);
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(
                        SkillsPages.class, "skills", page(actor, day, source, Optional.empty(), FormErrors.of(reasons)))
                : new ModelAndView("redirect:" + PATH + "/" + decision.orThrow());
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        var shown = desk.find(actor, id).orThrow();
        return Screen.of(SkillsPages.class, "skills", page(actor, "", "", Optional.of(shown), FormErrors.NONE));
    }

    @PostMapping("/{id}/publication")
    ModelAndView publish(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String target) {
        var shown = desk.find(actor, id).orThrow();
        var decision =
                desk.publish(actor, id, Uuid7.parse(target, clock.instant()).value());
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(
                        SkillsPages.class, "skills", page(actor, "", "", Optional.of(shown), FormErrors.of(reasons)))
                : new ModelAndView("redirect:" + TargetPages.PATH + "/" + decision.orThrow() + "?enregistre=true");
    }

    private Decision<UUID> received(Actor actor, String id, String day, String source, @Nullable MultipartFile file)
            throws IOException {
        Parsed<UUID> made = Uuid7.parse(id, clock.instant());
        if (made.value().isEmpty()) {
            return Decision.refused(ErrorKey.of("targets.error.form"));
        }
        if (file == null || file.isEmpty()) {
            return Decision.refused(ErrorKey.on("file", "targets.skills.error.no-file"));
        }
        try (var content = file.getInputStream()) {
            return desk.receive(actor, made.value().get(), day, source, content);
        }
    }

    private SkillsPage page(Actor actor, String day, String source, Optional<SkillsSurvey> shown, FormErrors errors) {
        List<Option> into = Option.list(
                targets.followed("").stream()
                        .map(Followed::target)
                        .filter(target -> target.unit() == Unit.PERCENT && !target.retired())
                        .toList(),
                (Target target) -> target.id().toString(),
                target -> target.words().title());
        return new SkillsPage(
                Uuid7.next().toString(), day, source, desk.all(actor).orThrow(), shown, into, errors);
    }
}
