package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Coded;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.programmes.beneficiaries.HeldOnPeople;
import fr.mediane.programmes.beneficiaries.HistoryLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The activities in which a person is named. */
@Component
@Transactional
class NamedActivities implements HeldOnPeople {
    private static final String OF_PERSON = Sql.beside(NamedActivities.class, "activities-of-person");
    private static final int EVERYTHING = 100_000;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final ChangeFeed feed;

    NamedActivities(JdbcClient jdbc, Vault vault, ChangeFeed feed) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.feed = feed;
    }

    @Override
    public String titleKey() {
        return "mediation.held.title";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<HistoryLine> history(Actor actor, Set<UUID> ids, int limit) {
        return Rows.list(jdbc.sql(OF_PERSON)
                .param("ids", ids.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, _) -> line(actor, row)));
    }

    private static HistoryLine line(Actor actor, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var mine = actor.account()
                .filter(row.getObject("counsellor", UUID.class)::equals)
                .isPresent();
        return new HistoryLine(
                row.getObject("date", LocalDate.class),
                ActivityColumns.value(ActivityType.class, row.getString("type")).messageKey(),
                List.of(),
                ActivityColumns.values(Theme.class, row, "themes").stream()
                        .map(Coded::messageKey)
                        .toList(),
                mine ? Optional.of("/mon-espace/activites/" + id) : Optional.empty());
    }

    /** With the note of an individual session, which is about this person; that of a workshop is about others too. */
    @Override
    public List<Map<String, String>> copy(Set<UUID> ids) {
        return Rows.list(jdbc.sql(OF_PERSON)
                .param("ids", ids.toArray(UUID[]::new))
                .param("limit", EVERYTHING)
                .query((row, _) -> {
                    var copy = new LinkedHashMap<String, String>();
                    copy.put("mediation.form.date", row.getString("date"));
                    copy.put("mediation.form.type", row.getString("type"));
                    copy.put("mediation.form.duration", row.getString("minutes") + " min");
                    copy.put("mediation.form.place", row.getString("place"));
                    copy.put(
                            "mediation.form.themes",
                            String.join(", ", Coded.codes(ActivityColumns.values(Theme.class, row, "themes"))));
                    var note = row.getBytes("note");
                    if (note != null && row.getString("type").equals(ActivityType.INDIVIDUAL.code())) {
                        var id = row.getObject("id", UUID.class);
                        copy.put("mediation.form.note", vault.open(note, Activities.context(id)));
                    }
                    return (Map<String, String>) copy;
                }));
    }

    /** Keeps what was counted, under a number that leads to nobody; notes of sessions with this person alone go. */
    @Override
    public void erase(Set<UUID> ids, UUID pseudonym) {
        var activities =
                Rows.list(jdbc.sql("select distinct activity from mediation.participation where person = any (:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(UUID.class));
        jdbc.sql("""
                        update mediation.activity a set note = null, version = version + 1
                        from mediation.participation p
                        where p.activity = a.id and p.person = any (:ids)
                          and a.type = 'individuel' and a.note is not null
                        """).param("ids", ids.toArray(UUID[]::new)).update();
        jdbc.sql("""
                        delete from mediation.participation p using mediation.participation other
                        where p.person = any (:ids) and other.person = any (:ids) and other.activity = p.activity
                          and other.person < p.person
                        """).param("ids", ids.toArray(UUID[]::new)).update();
        jdbc.sql("update mediation.participation set person = :pseudonym where person = any (:ids)")
                .param("pseudonym", pseudonym)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        feed.append(ActivityDesk.FEED, activities, Change.Kind.PUT);
    }
}
