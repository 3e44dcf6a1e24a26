package fr.mediane.engines.agenda.feeds;

import fr.mediane.engines.agenda.AgendaDesk;
import fr.mediane.engines.agenda.CalendarFile;
import fr.mediane.engines.agenda.Hosts;
import fr.mediane.engines.agenda.Meeting;
import fr.mediane.engines.agenda.MeetingDesk;
import fr.mediane.engines.agenda.Meetings;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Secrets;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calendars for other programs: one's own meetings, or all those of a venue where one receives or that one keeps. No names
 * in either.
 */
@Component
@Transactional
public class FeedDesk {
    private static final String MEETINGS = Sql.beside(FeedDesk.class, "feed-meetings");
    private static final String TYPE = "feed";
    private static final Duration BEHIND = Duration.ofDays(31);
    private final JdbcClient jdbc;
    private final AgendaDesk agenda;
    private final VenueDirectoryDesk directory;
    private final CalendarFile file;
    private final JournalDesk journal;
    private final Clock clock;

    FeedDesk(
            JdbcClient jdbc,
            AgendaDesk agenda,
            VenueDirectoryDesk directory,
            CalendarFile file,
            JournalDesk journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.directory = directory;
        this.file = file;
        this.journal = journal;
        this.clock = clock;
    }

    /** A feed and its secret, which nobody can show again. */
    public record Fresh(Feed feed, String secret) {}

    /** The venues one may follow: those where one receives, then those one keeps, each once. */
    @Transactional(readOnly = true)
    public List<UUID> venues(Actor actor) {
        var kept = actor.grants().stream()
                .filter(grant -> grant.role() == Role.VENUE_MANAGER)
                .flatMap(grant -> grant.scope() instanceof Scope.Organisation(var id)
                        ? directory.ofOrganisation(id).stream()
                        : Stream.<VenueBrief>empty())
                .map(VenueBrief::id);
        var receiving = directory.briefs(agenda.venues(actor)).stream().map(VenueBrief::id);
        return Stream.concat(receiving, kept).distinct().toList();
    }

    /** Who receives people, and who keeps venues. */
    private static Optional<UUID> follower(Actor actor) {
        return Hosts.account(actor).or(() -> actor.account().filter(account -> actor.is(Role.VENUE_MANAGER)));
    }

    /** Whether they may make calendars at all. */
    public static boolean mayFollow(Actor actor) {
        return follower(actor).isPresent();
    }

    /** @param venue one of {@link #venues}; empty for one's own meetings, for who receives people */
    public Decision<Fresh> make(Actor actor, Optional<UUID> venue) {
        var host = follower(actor);
        if (host.isEmpty()) {
            return Decision.forbidden();
        }
        if (venue.map(one -> !venues(actor).contains(one)).orElseGet(() -> !Hosts.mayReceive(actor))) {
            return Decision.unknown();
        }
        var secret = Secrets.make();
        var feed = new Feed(Uuid7.next(), venue.isPresent() ? Optional.empty() : host, venue, clock.instant());
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", feed.id());
        columns.put("host", feed.host().orElse(null));
        columns.put("venue", venue.orElse(null));
        columns.put("secret", Secrets.hash(secret));
        columns.put("by", host.get());
        columns.put("now", Sql.at(feed.madeAt()));
        jdbc.sql("insert into agenda.feed (id, host, venue, secret, made_by, made_at)"
                        + " values (:id, :host, :venue, :secret, :by, :now)")
                .params(columns)
                .update();
        journal.created(actor, Entry.of(MeetingDesk.MODULE, TYPE, feed.id()));
        return Decision.accepted(new Fresh(feed, secret));
    }

    /** The feeds one has made and not revoked. */
    @Transactional(readOnly = true)
    public Decision<List<Feed>> own(Actor actor) {
        return follower(actor)
                .map(host -> Decision.accepted(Rows.list(
                        jdbc.sql("select * from agenda.feed where made_by = :host and revoked_at is null order by id")
                                .param("host", host)
                                .query((row, _) -> read(row)))))
                .orElseGet(Decision::forbidden);
    }

    /** Makes an address useless at once. */
    public Decision<UUID> revoke(Actor actor, UUID id) {
        var host = follower(actor);
        if (host.isEmpty()) {
            return Decision.forbidden();
        }
        int revoked = jdbc.sql("""
                        update agenda.feed set revoked_at = :now
                        where id = :id and made_by = :host and revoked_at is null
                        """)
                .param("now", Sql.at(clock.instant()))
                .param("id", id)
                .param("host", host.get())
                .update();
        if (revoked == 0) {
            return Decision.unknown();
        }
        journal.deleted(actor, Entry.of(MeetingDesk.MODULE, TYPE, id));
        return Decision.accepted(id);
    }

    /** The calendar behind a secret, as RFC 5545 writes it. Whoever has the secret reads it, so without an {@code Actor}. */
    @Transactional(readOnly = true)
    public Decision<String> calendar(String secret) {
        return jdbc.sql("select * from agenda.feed where secret = :secret and revoked_at is null")
                .param("secret", Secrets.hash(secret))
                .query((row, _) -> read(row))
                .optional()
                .map(feed -> Decision.accepted(file.write(meetings(feed))))
                .orElseGet(Decision::unknown);
    }

    private List<Meeting> meetings(Feed feed) {
        return Rows.list(jdbc.sql(MEETINGS)
                .param("host", feed.host().orElse(null))
                .param("venue", feed.venue().orElse(null))
                .param("from", Sql.at(clock.instant().minus(BEHIND)))
                .query((row, _) -> Meetings.read(row)));
    }

    private static Feed read(ResultSet row) throws SQLException {
        return new Feed(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("host", UUID.class)),
                Optional.ofNullable(row.getObject("venue", UUID.class)),
                Meetings.instant(row, "made_at"));
    }
}
