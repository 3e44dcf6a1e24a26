package fr.mediane.programmes.vouchers.signals;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.registers.identity.NameDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a controller what may be fraud, and what it rests on. */
@Component
@Transactional
public class SignalDesk {
    /** So many days are looked at. */
    public static final int DAYS = 60;

    private static final String SIGNALS = Sql.beside(SignalDesk.class, "signals");
    private static final String EVIDENCE = Sql.beside(SignalDesk.class, "evidence");
    private final JdbcClient jdbc;
    private final NameDesk names;
    private final OrganisationDesk organisations;
    private final JournalDesk journal;
    private final Clock clock;

    SignalDesk(JdbcClient jdbc, NameDesk names, OrganisationDesk organisations, JournalDesk journal, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    public static boolean controls(Actor actor) {
        return actor.isNationally(Role.CONTROLLER);
    }

    /** Of the last {@link #DAYS} days, newest first. */
    public Decision<List<Signal>> signals(Actor actor) {
        if (!controls(actor)) {
            return Decision.forbidden();
        }
        var since = Paris.today(clock).minusDays(DAYS).atStartOfDay(Paris.ZONE).toInstant();
        var found = Rows.list(jdbc.sql(SIGNALS).param("since", Sql.at(since)).query(SignalDesk::signal));
        var known = names(actor, found);
        return Decision.accepted(found.stream()
                .map(one -> new Signal(
                        one.kind(),
                        one.subject(),
                        known.getOrDefault(one.subject(), ""),
                        one.day(),
                        one.times(),
                        one.cents()))
                .toList());
    }

    /** What a signal rests on, in order; unknown when there is no such thing. The look is journaled. */
    public Decision<List<Evidence>> evidence(Actor actor, SignalKind kind, String subject, LocalDate day) {
        if (!controls(actor)) {
            return Decision.forbidden();
        }
        record Line(Evidence evidence, Optional<UUID> by) {}
        var lines = Rows.list(jdbc.sql(EVIDENCE)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("day", day)
                .query((row, _) -> new Line(
                        new Evidence(
                                row.getTimestamp("at").toInstant(),
                                row.getString("serial"),
                                row.getString("service"),
                                row.getLong("cents"),
                                ""),
                        Optional.ofNullable(row.getObject("by", UUID.class)))));
        if (lines.isEmpty()) {
            return Decision.unknown();
        }
        id(subject).ifPresent(id -> journal.read(actor, Entry.of("programmes.vouchers", "signal", id)));
        var people = names.named(
                actor, lines.stream().flatMap(line -> line.by().stream()).collect(Collectors.toSet()));
        return Decision.accepted(lines.stream()
                .map(line -> new Evidence(
                        line.evidence().at(),
                        line.evidence().serial(),
                        line.evidence().service(),
                        line.evidence().cents(),
                        line.by().map(by -> people.getOrDefault(by, "")).orElse("")))
                .toList());
    }

    /** Of providers, accounts and vouchers, by subject. */
    private Map<String, String> names(Actor actor, List<Signal> signals) {
        var ids = signals.stream().flatMap(one -> id(one.subject()).stream()).collect(Collectors.toSet());
        var known = new HashMap<String, String>();
        names.named(actor, ids).forEach((id, name) -> known.put(id.toString(), name));
        var places = jdbc.sql("select id, organisation from vouchers.provider where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        var named = organisations.named(
                actor, places.stream().map(Map.Entry::getValue).collect(Collectors.toSet()));
        places.forEach(place ->
                known.put(place.getKey().toString(), Objects.requireNonNullElse(named.get(place.getValue()), "")));
        jdbc.sql("select id, serial from vouchers.voucher where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(voucher -> known.put(voucher.getKey(), voucher.getValue()));
        return known;
    }

    private static Optional<UUID> id(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Signal signal(ResultSet row, int number) throws SQLException {
        return new Signal(
                SignalKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                "",
                row.getObject("day", LocalDate.class),
                row.getInt("times"),
                row.getLong("cents"));
    }
}
