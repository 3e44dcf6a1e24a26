package fr.mediane.programmes.competence;

import fr.mediane.platform.Rows;
import fr.mediane.programmes.competence.adaptive.Answer;
import fr.mediane.programmes.competence.adaptive.Given;
import fr.mediane.programmes.competence.adaptive.Interview;
import fr.mediane.programmes.competence.adaptive.ItemBank;
import fr.mediane.programmes.competence.adaptive.StoppingRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The assessments kept; each question names the person, under all their ids. */
@Repository
class Assessments {
    private static final String UNDER_WAY = "under_way";
    private static final String FINISHED = "finished";
    private final JdbcClient jdbc;
    private final Banks banks;
    private final Scores scores;

    Assessments(JdbcClient jdbc, Banks banks, Scores scores) {
        this.jdbc = jdbc;
        this.banks = banks;
        this.scores = scores;
    }

    /** Whether it was written; not when this id is there already, or another one of the person is under way. */
    boolean insert(Assessment assessment, Optional<UUID> by) {
        boolean written = jdbc.sql("""
                        insert into competence.assessment (id, person, recorded_by, mode, state, rotation, begun_at, finished_at)
                        values (:id, :person, :by, :mode, :state, :rotation, :begun, :finished)
                        on conflict do nothing
                        """)
                        .param("id", assessment.id())
                        .param("person", assessment.person())
                        .param("by", by.orElse(null))
                        .param("mode", assessment.mode().name().toLowerCase(Locale.ROOT))
                        .param("state", assessment.finished() ? FINISHED : UNDER_WAY)
                        .param("rotation", assessment.interview().rotation())
                        .param("begun", Timestamp.from(assessment.begunAt()))
                        .param(
                                "finished",
                                assessment.finishedAt().map(Timestamp::from).orElse(null))
                        .update()
                == 1;
        if (written) {
            answers(assessment, 0);
            assessment.profile().ifPresent(profile -> scores.insert(assessment.id(), profile));
        }
        return written;
    }

    /** Keeps the answers as they are now, those from this number on written anew. */
    void update(Assessment assessment, int from) {
        jdbc.sql("delete from competence.answer where assessment = :id and number >= :from")
                .param("id", assessment.id())
                .param("from", from)
                .update();
        answers(assessment, from - 1);
        assessment.finishedAt().ifPresent(at -> {
            jdbc.sql("update competence.assessment set state = :state, finished_at = :at where id = :id")
                    .param("state", FINISHED)
                    .param("at", Timestamp.from(at))
                    .param("id", assessment.id())
                    .update();
            assessment.profile().ifPresent(profile -> scores.insert(assessment.id(), profile));
        });
    }

    /** Everything of a person, oldest first. */
    List<Assessment> of(Set<UUID> ids) {
        return whole(
                Rows.list(jdbc.sql("""
                        select * from competence.assessment where person = any (:ids) order by begun_at, id
                        """).param("ids", ids.toArray(UUID[]::new)).query((row, _) -> read(row))));
    }

    /** One of a person; whoever asks next waits until this transaction is over. */
    Optional<Assessment> lock(Set<UUID> ids, UUID id) {
        return whole(Rows.list(jdbc.sql("""
                        select * from competence.assessment where id = :id and person = any (:ids) for update
                        """)
                        .param("id", id)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> read(row))))
                .stream()
                .findFirst();
    }

    boolean delete(Set<UUID> ids, UUID id) {
        return jdbc.sql("delete from competence.assessment where id = :id and person = any (:ids)")
                        .param("id", id)
                        .param("ids", ids.toArray(UUID[]::new))
                        .update()
                == 1;
    }

    /** What was answered in every finished assessment, nobody's name with it. */
    List<List<Given>> runs(ItemBank bank) {
        var runs = new LinkedHashMap<UUID, List<Given>>();
        jdbc.sql("""
                select a.assessment, a.item, a.answer
                from competence.answer a join competence.assessment s on s.id = a.assessment
                where s.state = 'finished'
                order by a.assessment, a.number
                """)
                .query((row, _) -> {
                    given(bank, row).ifPresent(given -> add(runs, row, given));
                    return 0;
                })
                .list();
        return List.copyOf(runs.values());
    }

    private void answers(Assessment assessment, int skip) {
        var given = assessment.interview().given();
        for (int number = skip + 1; number <= given.size(); number++) {
            jdbc.sql("""
                            insert into competence.answer (assessment, number, item, answer)
                            values (:assessment, :number, :item, :answer)
                            """)
                    .param("assessment", assessment.id())
                    .param("number", number)
                    .param("item", given.get(number - 1).item().id())
                    .param("answer", given.get(number - 1).answer().letter())
                    .update();
        }
    }

    private Assessment read(ResultSet row) throws SQLException {
        var finished = Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant);
        return new Assessment(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                Assessment.Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                Interview.begin(banks.current(), row.getInt("rotation")),
                row.getTimestamp("begun_at").toInstant(),
                finished,
                Optional.empty());
    }

    private List<Assessment> whole(List<Assessment> bare) {
        var bank = banks.current();
        var ids = bare.stream().map(Assessment::id).toList();
        var given = given(bank, ids);
        var profiles = scores.of(ids);
        return bare.stream()
                .map(one -> {
                    var interview = new Interview(
                            bank,
                            StoppingRule.PUBLISHED,
                            one.interview().rotation(),
                            given.getOrDefault(one.id(), List.of()));
                    var profile = one.finished() ? Optional.ofNullable(profiles.get(one.id())) : one.profile();
                    return new Assessment(
                            one.id(), one.person(), one.mode(), interview, one.begunAt(), one.finishedAt(), profile);
                })
                .toList();
    }

    private Map<UUID, List<Given>> given(ItemBank bank, Collection<UUID> ids) {
        var all = new LinkedHashMap<UUID, List<Given>>();
        jdbc.sql("""
                select assessment, item, answer from competence.answer
                where assessment = any (:ids) order by assessment, number
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> {
                    given(bank, row).ifPresent(given -> add(all, row, given));
                    return 0;
                })
                .list();
        return all;
    }

    /** An answer to an item that the bank no longer has is left out. */
    private static Optional<Given> given(ItemBank bank, ResultSet row) throws SQLException {
        var answer = Answer.of(row.getString("answer"));
        return bank.find(row.getString("item")).flatMap(item -> answer.map(said -> new Given(item, said)));
    }

    private static void add(Map<UUID, List<Given>> all, ResultSet row, Given given) {
        try {
            all.computeIfAbsent(row.getObject("assessment", UUID.class), _ -> new ArrayList<>())
                    .add(given);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
