package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Decision.Accepted;
import fr.mediane.kernel.Decision.Refused;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.feed.Change;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Activities that a test records, and what is known of them afterwards. */
public record KeptActivities(ActivityDesk desk, JdbcClient jdbc) {
    public static ActivityContent session() {
        return Sessions.individual().on(yesterday()).content();
    }

    public static ActivityContent workshop() {
        return Sessions.workshop().on(yesterday()).content();
    }

    public static LocalDate yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1);
    }

    /** Why it was refused. */
    public static List<String> reasons(Decision<?> decision) {
        return ((Refused<?>) decision).reasons().stream().map(ErrorKey::key).toList();
    }

    public Activity record(Actor actor, ActivityContent content) {
        return ((Accepted<Recorded>) desk.record(actor, Uuid7.next(), content))
                .value()
                .activity();
    }

    public Activity found(Actor actor, UUID id) {
        return desk.find(actor, id).orThrow();
    }

    /** What the change feed told of it, in order. */
    public List<Change.Kind> changes(UUID id) {
        return Rows.list(jdbc.sql("select kind from platform.change where feed = 'mediation.activity' and record = ?"
                                + " order by transaction, position")
                        .param(id)
                        .query((row, _) -> row.getString("kind")))
                .stream()
                .map(Change.Kind::valueOf)
                .toList();
    }

    /** What the journal says was done with it. */
    public List<String> journalled(UUID id) {
        return Rows.list(
                jdbc.sql("select action from journal.entry where module = 'programmes.mediation' and record = ?")
                        .param(id)
                        .query((row, _) -> row.getString("action")));
    }

    /** How many of this id rooms above see: one or none. */
    public int published(UUID id) {
        return jdbc.sql("select count(*) from mediation.published_activity where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
