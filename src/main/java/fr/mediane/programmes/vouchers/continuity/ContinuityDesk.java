package fr.mediane.programmes.vouchers.continuity;

import fr.mediane.engines.banking.Party;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Iban;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Paris;
import fr.mediane.platform.crypto.Secrets;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TerritoryDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives each sponsor, every day, the file with which it pays places without the operator. */
@Component
@Transactional
public class ContinuityDesk {
    private final Archives archives;
    private final Debts debts;
    private final OrganisationDesk organisations;
    private final TerritoryDesk territory;
    private final JournalDesk journal;
    private final Clock clock;

    ContinuityDesk(
            Archives archives,
            Debts debts,
            OrganisationDesk organisations,
            TerritoryDesk territory,
            JournalDesk journal,
            Clock clock) {
        this.archives = archives;
        this.debts = debts;
        this.organisations = organisations;
        this.territory = territory;
        this.journal = journal;
        this.clock = clock;
    }

    /** The actor's organisations that pay for vouchers, with their files. */
    @Transactional(readOnly = true)
    public Decision<List<Continuity>> own(Actor actor) {
        var own = sponsors(actor);
        if (own.isEmpty()) {
            return Decision.forbidden();
        }
        var names = organisations.named(actor, own);
        return Decision.accepted(own.stream()
                .sorted()
                .map(id -> new Continuity(id, names.getOrDefault(id, ""), archives.lastFour(id), archives.files(id)))
                .toList());
    }

    /**
     * Sets up, or anew: the first file is made at once.
     *
     * @param iban of the account that the sponsor would pay from
     * @return the passphrase that opens its files from now on, to be shown this once
     */
    public Decision<String> set(Actor actor, UUID sponsor, String iban, String holder) {
        if (!sponsors(actor).contains(sponsor)) {
            return sponsors(actor).isEmpty() ? Decision.forbidden() : Decision.unknown();
        }
        if (Iban.parse(iban) instanceof Parsed.Invalid<Iban>(var reason)) {
            return Decision.refused(ErrorKey.on("iban", reason.key()));
        }
        if (holder.strip().length() < 2 || holder.strip().length() > 70) {
            return Decision.refused(ErrorKey.on("titulaire", "vouchers.error.holder"));
        }
        var passphrase = Secrets.make();
        archives.set(
                new Archives.Setting(sponsor, passphrase, Iban.parse(iban).orThrow(), holder.strip()), actor.account());
        journal.changed(
                actor,
                Entry.of("programmes.vouchers", "continuity", sponsor, "passphrase", "iban", "holder")
                        .onBehalfOf(sponsor));
        make();
        return Decision.accepted(passphrase);
    }

    /** A day's archive, as it lies: only the passphrase opens it. */
    public Decision<byte[]> archive(Actor actor, UUID sponsor, LocalDate day) {
        if (!sponsors(actor).contains(sponsor)) {
            return sponsors(actor).isEmpty() ? Decision.forbidden() : Decision.unknown();
        }
        journal.exported(
                actor, Entry.of("programmes.vouchers", "continuity", sponsor).onBehalfOf(sponsor));
        return archives.archive(sponsor, day).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    /** Makes today's files. */
    @Scheduled(cron = "${mediane.vouchers.continuity:0 30 3 * * *}", zone = Paris.NAME)
    public void make() {
        var settings = archives.settings();
        if (settings.isEmpty()) {
            return;
        }
        var owed = debts.bySponsor();
        var now = clock.instant();
        for (var setting : settings) {
            var content = new Archive.Content(
                    party(setting), setting.account(), now, owed.getOrDefault(setting.sponsor(), List.of()));
            archives.keep(
                    setting.sponsor(),
                    Paris.day(now),
                    content.cents(),
                    content.debts().size(),
                    Archive.of(content, setting.passphrase()));
        }
    }

    private Party party(Archives.Setting setting) {
        var known = organisations.brief(Actor.SYSTEM, setting.sponsor());
        return new Party(
                setting.holder(),
                known.map(Organisation::address).orElse(""),
                "",
                known.flatMap(Organisation::commune)
                        .flatMap(territory::commune)
                        .map(Commune::name)
                        .orElse("France"),
                "FR");
    }

    private static Set<UUID> sponsors(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.SPONSOR)
                .flatMap(grant -> grant.scope() instanceof Scope.Organisation(var id) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toSet());
    }
}
