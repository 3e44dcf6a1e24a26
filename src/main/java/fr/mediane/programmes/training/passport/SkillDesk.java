package fr.mediane.programmes.training.passport;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.programmes.training.catalogue.LearningModule;
import fr.mediane.programmes.training.catalogue.Modules;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What counsellors say of their own skills, for themselves alone, and what they might learn next. */
@Component
@Transactional
public class SkillDesk {
    /** The areas of DigComp 3.0. */
    public static final List<Integer> AREAS = List.of(1, 2, 3, 4, 5);

    /** From to be strengthened to able to teach it. */
    public static final List<Integer> LEVELS = List.of(1, 2, 3);

    private static final int MOST_SUGGESTED = 5;
    private final JdbcClient jdbc;
    private final Modules modules;
    private final JournalDesk journal;
    private final Clock clock;

    SkillDesk(JdbcClient jdbc, Modules modules, JournalDesk journal, Clock clock) {
        this.jdbc = jdbc;
        this.modules = modules;
        this.journal = journal;
        this.clock = clock;
    }

    /** What somebody says of themselves, by area. @param levels empty until they said it */
    public record Skills(Map<Integer, Integer> levels, List<LearningModule> suggested) {}

    /** One's own, with the modules that would help most: those of the weakest areas first. */
    @Transactional(readOnly = true)
    public Decision<Skills> own(Actor actor) {
        return TrainingRights.trained(actor)
                .map(this::levels)
                .map(levels -> Decision.accepted(new Skills(levels, suggested(levels))))
                .orElseGet(Decision::forbidden);
    }

    /** Says what one can do, in every area; what was said before goes. */
    public Decision<UUID> say(Actor actor, Map<Integer, Integer> levels) {
        var account = TrainingRights.trained(actor);
        if (account.isEmpty()) {
            return Decision.forbidden();
        }
        for (int area : AREAS) {
            if (!LEVELS.contains(levels.getOrDefault(area, 0))) {
                return Decision.refused(ErrorKey.on("domaine-" + area, "training.error.skill"));
            }
        }
        AREAS.forEach(area -> jdbc.sql("""
                        insert into training.own_level (account, area, level, said_on)
                        values (:account, :area, :level, :today)
                        on conflict (account, area) do update set level = excluded.level, said_on = excluded.said_on
                        """)
                .param("account", account.get())
                .param("area", area)
                .param("level", levels.get(area))
                .param("today", Paris.today(clock))
                .update());
        journal.changed(actor, Entry.of(TrainingRights.MODULE, "own-level", account.get(), "levels"));
        return Decision.accepted(account.get());
    }

    private Map<Integer, Integer> levels(UUID account) {
        var levels = new TreeMap<Integer, Integer>();
        Rows.list(jdbc.sql("select area, level from training.own_level where account = :account")
                        .param("account", account)
                        .query((row, _) -> Map.entry(row.getInt("area"), row.getInt("level"))))
                .forEach(one -> levels.put(one.getKey(), one.getValue()));
        return levels;
    }

    /** The more room to grow in its areas, the sooner; nothing for who can teach all of them. */
    private List<LearningModule> suggested(Map<Integer, Integer> levels) {
        return modules.all().stream()
                .filter(module -> room(module, levels) > 0)
                .sorted(Comparator.comparingInt((LearningModule module) -> -room(module, levels)))
                .limit(MOST_SUGGESTED)
                .toList();
    }

    private static int room(LearningModule module, Map<Integer, Integer> levels) {
        return module.areas().stream()
                .mapToInt(area -> levels.containsKey(area) ? LEVELS.size() - levels.get(area) : 0)
                .max()
                .orElse(0);
    }
}
