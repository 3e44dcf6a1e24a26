package fr.mediane.programmes.training.certification;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pix certificates: recorded by who has one, with the code by which anybody may check it; a code is one person's. */
@Component
@Transactional
public class PixDesk {
    private static final String TYPE = "pix-certificate";
    private static final Pattern CODE = Pattern.compile("P-[A-Z0-9]{8}");
    /** No certificate of Pix is older. */
    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);

    private final JdbcClient jdbc;
    private final JournalDesk journal;
    private final Clock clock;

    PixDesk(JdbcClient jdbc, JournalDesk journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Records one's own certificate; the same again changes nothing. */
    public Decision<UUID> record(Actor actor, String checkCode, LocalDate obtainedOn) {
        var account = TrainingRights.trained(actor);
        if (account.isEmpty()) {
            return Decision.forbidden();
        }
        var code = checkCode.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            return Decision.refused(ErrorKey.on("code", "training.error.pix-code"));
        }
        if (obtainedOn.isAfter(Paris.today(clock)) || obtainedOn.isBefore(FIRST)) {
            return Decision.refused(ErrorKey.on("jour", "training.error.pix-day"));
        }
        var id = Uuid7.next();
        if (insert(id, account.get(), code, obtainedOn)) {
            journal.created(actor, Entry.of(TrainingRights.MODULE, TYPE, id));
            return Decision.accepted(id);
        }
        return all(account.get()).stream()
                .filter(one -> one.checkCode().equals(code))
                .findFirst()
                .map(one -> Decision.accepted(one.id()))
                .orElseGet(() -> Decision.refused(ErrorKey.on("code", "training.error.pix-taken")));
    }

    /** A certificate that an older tool knew; one that somebody has recorded already is theirs. */
    public void takeOver(UUID account, String checkCode, LocalDate obtainedOn) {
        insert(Uuid7.next(), account, checkCode, obtainedOn);
    }

    private boolean insert(UUID id, UUID account, String code, LocalDate day) {
        return jdbc.sql("""
                        insert into training.pix_certificate (id, account, check_code, obtained_on, recorded_at)
                        values (:id, :account, :code, :day, :now) on conflict (check_code) do nothing
                        """)
                        .param("id", id)
                        .param("account", account)
                        .param("code", code)
                        .param("day", day)
                        .param("now", Sql.at(clock.instant()))
                        .update()
                == 1;
    }

    /** Takes one's own certificate out again, for who mistyped it. */
    public Decision<UUID> remove(Actor actor, UUID id) {
        int gone = jdbc.sql("delete from training.pix_certificate where id = :id and account = :account")
                .param("id", id)
                .param("account", TrainingRights.trained(actor).orElse(null))
                .update();
        if (gone == 0) {
            return TrainingRights.trained(actor).isPresent() ? Decision.unknown() : Decision.forbidden();
        }
        journal.deleted(actor, Entry.of(TrainingRights.MODULE, TYPE, id));
        return Decision.accepted(id);
    }

    /** Those of somebody, for themselves and for administrators; the latest first. */
    @Transactional(readOnly = true)
    public Decision<List<PixCertificate>> of(Actor actor, UUID account) {
        return actor.account().equals(Optional.of(account)) || TrainingRights.administers(actor)
                ? Decision.accepted(all(account))
                : Decision.unknown();
    }

    private List<PixCertificate> all(UUID account) {
        return Rows.list(jdbc.sql(
                        "select * from training.pix_certificate where account = :account order by obtained_on desc, id")
                .param("account", account)
                .query((row, _) -> new PixCertificate(
                        row.getObject("id", UUID.class),
                        row.getString("check_code"),
                        row.getDate("obtained_on").toLocalDate())));
    }
}
