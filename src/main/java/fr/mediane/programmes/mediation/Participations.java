package fr.mediane.programmes.mediation;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is named in which activity. */
@Repository
class Participations {
    private static final String WITH_PERSON = Sql.beside(Participations.class, "logbook-with-person");
    private final JdbcClient jdbc;

    Participations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those named in an activity; who has been erased since is no longer named, only counted. */
    List<Participation> of(UUID activity) {
        return Rows.list(jdbc.sql("""
                        select p.* from mediation.participation p
                        join beneficiaries.published_person known on known.id = p.person
                        where p.activity = :activity order by p.person
                        """)
                .param("activity", activity)
                .query((row, _) -> new Participation(
                        row.getObject("person", UUID.class),
                        ActivityColumns.value(Gender.class, row.getString("gender")),
                        ActivityColumns.value(AgeBand.class, row.getString("age")),
                        ActivityColumns.value(SocialStatus.class, row.getString("status")),
                        Optional.ofNullable(row.getString("commune")).map(CommuneCode::of))));
    }

    /** Those in which a person is named under any of their ids, newest first. */
    List<LogbookLine> with(UUID counsellor, Collection<UUID> person, int limit) {
        return Rows.list(jdbc.sql(WITH_PERSON)
                .param("counsellor", counsellor)
                .param("ids", person.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, _) -> ActivityColumns.line(row)));
    }

    /** The people named in each of a counsellor's activities; activities that name nobody are left out. */
    Map<UUID, List<UUID>> people(UUID counsellor, Collection<UUID> activities) {
        return Rows.list(jdbc.sql("""
                        select p.activity, p.person
                        from mediation.participation p
                        join mediation.activity a on a.id = p.activity and a.counsellor = :counsellor
                        where p.activity = any (:activities)
                        order by p.activity, p.person
                        """)
                        .param("counsellor", counsellor)
                        .param("activities", activities.toArray(UUID[]::new))
                        .query((row, _) ->
                                Map.entry(row.getObject("activity", UUID.class), row.getObject("person", UUID.class))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** These and no others are named from now on; who has been erased stays counted. */
    void replace(UUID activity, List<Participation> people) {
        jdbc.sql("""
                        delete from mediation.participation p using beneficiaries.published_person known
                        where p.activity = :activity and known.id = p.person
                        """).param("activity", activity).update();
        jdbc.sql("""
                        insert into mediation.participation (activity, person, gender, age, status, commune)
                        select :activity, * from unnest(
                            :people::uuid[], :genders::text[], :ages::text[], :statuses::text[], :communes::text[])
                        """)
                .param("activity", activity)
                .param("people", people.stream().map(Participation::person).toArray(UUID[]::new))
                .param(
                        "genders",
                        people.stream().map(one -> one.gender().code()).toArray(String[]::new))
                .param("ages", people.stream().map(one -> one.age().code()).toArray(String[]::new))
                .param(
                        "statuses",
                        people.stream().map(one -> one.status().code()).toArray(String[]::new))
                .param(
                        "communes",
                        people.stream()
                                .map(one -> one.commune().map(CommuneCode::code).orElse(null))
                                .toArray(String[]::new))
                .update();
    }
}
