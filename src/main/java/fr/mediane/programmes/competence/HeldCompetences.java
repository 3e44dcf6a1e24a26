package fr.mediane.programmes.competence;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.beneficiaries.HeldOnPeople;
import fr.mediane.programmes.beneficiaries.HistoryLine;
import fr.mediane.programmes.beneficiaries.Onward;
import fr.mediane.programmes.competence.adaptive.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this room holds on people: assessments and plans. */
@Component
class HeldCompetences implements HeldOnPeople {
    private static final int ORDER = 30;

    private final Assessments assessments;
    private final Goals goals;
    private final Messages messages;
    private final JdbcClient jdbc;

    HeldCompetences(Assessments assessments, Goals goals, Messages messages, JdbcClient jdbc) {
        this.assessments = assessments;
        this.goals = goals;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "competence.follow.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HistoryLine> history(Actor actor, Set<UUID> ids, int limit) {
        var assessed = assessments.of(ids).stream().flatMap(one -> line(one).stream());
        var planned = goals.of(ids).stream().flatMap(HeldCompetences::lines);
        return Stream.concat(assessed, planned)
                .sorted(Comparator.comparing(HistoryLine::date).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Onward> onward(Actor actor, UUID person) {
        return List.of(new Onward("competence.follow.title", place(person)));
    }

    @Override
    public List<Map<String, String>> copy(Set<UUID> ids) {
        var all = new ArrayList<Map<String, String>>();
        assessments.of(ids).forEach(one -> all.add(copy(one)));
        goals.of(ids).forEach(goal -> all.add(copy(goal)));
        return all;
    }

    /** Answers stay under the pseudonym, for figures and calibration; what was written down goes. */
    @Override
    public void erase(Set<UUID> ids, UUID pseudonym) {
        var people = ids.toArray(UUID[]::new);
        jdbc.sql("delete from competence.goal where person = any (:ids)")
                .param("ids", people)
                .update();
        jdbc.sql("delete from competence.assessment where person = any (:ids) and state = 'under_way'")
                .param("ids", people)
                .update();
        jdbc.sql("update competence.assessment set person = :pseudonym where person = any (:ids)")
                .param("pseudonym", pseudonym)
                .param("ids", people)
                .update();
    }

    /** Where a person's competences are in the address bar. */
    static String place(UUID person) {
        return "/mon-espace/beneficiaires/" + person + "/competences";
    }

    private static Optional<HistoryLine> line(Assessment one) {
        return one.finishedAt()
                .map(at -> new HistoryLine(
                        day(at),
                        "competence.history.assessed",
                        List.of(),
                        one.profile().flatMap(Profile::overall).stream()
                                .map(known -> known.level().messageKey())
                                .toList(),
                        Optional.of(place(one.person()) + "/" + one.id() + "/resultat")));
    }

    private static Stream<HistoryLine> lines(Goal goal) {
        var href = Optional.of(place(goal.person()) + "/objectifs/" + goal.id());
        var begun = Stream.of(
                new HistoryLine(goal.begunOn(), "competence.history.goal", List.of(goal.title()), List.of(), href));
        return Stream.concat(
                begun,
                goal.endedOn().stream()
                        .map(day -> new HistoryLine(
                                day,
                                "competence.history.ended",
                                List.of(goal.title()),
                                List.of(goal.state().messageKey()),
                                href)));
    }

    private Map<String, String> copy(Assessment one) {
        var copy = new LinkedHashMap<String, String>();
        copy.put("competence.copy.begun", day(one.begunAt()).toString());
        one.finishedAt().ifPresent(at -> copy.put("competence.copy.finished", day(at).toString()));
        copy.put(
                "competence.copy.answers",
                one.interview().given().stream()
                        .map(given -> given.item().french().statement() + " "
                                + words(given.answer().messageKey()))
                        .collect(Collectors.joining("\n")));
        one.profile().ifPresent(profile -> {
            profile.overall()
                    .ifPresent(known -> copy.put(
                            "competence.result.level", words(known.level().messageKey())));
            profile.areas().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(area -> copy.put(
                            area.getKey().messageKey(),
                            words(area.getValue().level().messageKey())));
        });
        return copy;
    }

    private Map<String, String> copy(Goal goal) {
        var copy = new LinkedHashMap<String, String>();
        copy.put("competence.goal.title", goal.title());
        copy.put("competence.goal.state", words(goal.state().messageKey()));
        copy.put("competence.copy.begun", goal.begunOn().toString());
        goal.due().ifPresent(day -> copy.put("competence.goal.due", day.toString()));
        goal.endedOn().ifPresent(day -> copy.put("competence.copy.finished", day.toString()));
        copy.put(
                "competence.goal.steps",
                goal.steps().stream()
                        .map(step -> step.text()
                                + step.doneOn().map(day -> " (" + day + ")").orElse(""))
                        .collect(Collectors.joining("\n")));
        return copy;
    }

    private String words(String key) {
        return messages.text(Locale.FRANCE, key);
    }

    private static LocalDate day(Instant at) {
        return Paris.day(at);
    }
}
