package fr.mediane.steering.statistics;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.crypto.Secrets;
import fr.mediane.registers.identity.SignInDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links to figures, made by those who may see them. A link that follows the figures is worth what its maker may see at
 * that moment; a frozen one shows for good what was so when it was made. Either is revoked by who made it.
 */
@Component
@Transactional
public class ShareDesk {
    private final Shares shares;
    private final StatisticsDesk statistics;
    private final SignInDesk accounts;
    private final JournalDesk journal;
    private final Clock clock;

    ShareDesk(Shares shares, StatisticsDesk statistics, SignInDesk accounts, JournalDesk journal, Clock clock) {
        this.shares = shares;
        this.statistics = statistics;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes a link to exact figures that the actor may see. The same id again makes no second one.
     *
     * @param perimeter its code
     */
    public Decision<Share.Fresh> make(
            Actor actor, UUID id, String title, String perimeter, Question question, boolean frozen) {
        var found = perimeter(actor, perimeter);
        if (found.isEmpty() || actor.account().isEmpty()) {
            return Decision.forbidden();
        }
        if (question.has(Filter.PERSON)) {
            return Decision.refused(ErrorKey.of("statistics.error.share-person"));
        }
        if (title.isBlank() || title.strip().length() > Share.LONGEST_TITLE) {
            return Decision.refused(ErrorKey.on("titre", "statistics.error.title", Share.LONGEST_TITLE));
        }
        return switch (statistics.exact(actor, found.get(), question)) {
            case Decision.Accepted<Report>(var report) ->
                write(actor, id, title, found.get(), question, frozen, report);
            case Decision<Report> other ->
                other.map(_ -> {
                    throw new IllegalStateException("a refusal holds no figures");
                });
        };
    }

    /** The actor's own links, newest first. */
    @Transactional(readOnly = true)
    public Decision<List<Share>> mine(Actor actor) {
        return statistics.perimeters(actor).isEmpty() || actor.account().isEmpty()
                ? Decision.forbidden()
                : Decision.accepted(shares.of(actor.account().get()));
    }

    /** Closes a link for good; done twice, it stays closed. */
    public Decision<UUID> revoke(Actor actor, UUID id) {
        return mine(actor) instanceof Decision.Accepted<List<Share>>(var own)
                ? own.stream()
                        .filter(share -> share.id().equals(id))
                        .findFirst()
                        .map(share -> revoke(actor, share))
                        .orElseGet(Decision::unknown)
                : Decision.forbidden();
    }

    /** What a link shows to whoever has it; refused once it is revoked, or its maker may no longer see the figures. */
    @Transactional(readOnly = true)
    public Decision<Share.Shown> open(String token) {
        return shares.byToken(token).map(this::shown).orElseGet(Decision::unknown);
    }

    private Decision<Share.Shown> shown(Share share) {
        return (share.revoked().isPresent() ? Optional.<Report>empty() : report(share))
                .map(report -> Decision.accepted(new Share.Shown(share, shareable(report))))
                .orElseGet(() -> Decision.refused(ErrorKey.of("statistics.share.over")));
    }

    private Optional<Report> report(Share share) {
        if (share.frozen()) {
            return shares.frozen(share.id());
        }
        return accounts.actor(share.account())
                .flatMap(maker -> perimeter(maker, share.perimeter())
                        .flatMap(perimeter -> statistics.exact(maker, perimeter, share.question())
                                        instanceof Decision.Accepted<Report>(var report)
                                ? Optional.of(report)
                                : Optional.empty()));
    }

    private Decision<Share.Fresh> write(
            Actor actor, UUID id, String title, Perimeter perimeter, Question question, boolean frozen, Report report) {
        var token = Secrets.make();
        var share = new Share(
                id,
                actor.account().orElseThrow(),
                title.strip(),
                perimeter.code(),
                question,
                frozen,
                clock.instant(),
                Optional.empty());
        if (!shares.insert(share, token, frozen ? Optional.of(shareable(report)) : Optional.empty())) {
            return Decision.refused(ErrorKey.of("statistics.error.share-made"));
        }
        journal.created(actor, entry(id));
        return Decision.accepted(new Share.Fresh(id, token));
    }

    private Decision<UUID> revoke(Actor actor, Share share) {
        if (shares.revoke(share.id(), share.account(), clock.instant())) {
            journal.deleted(actor, entry(share.id()));
        }
        return Decision.accepted(share.id());
    }

    /** Without the words that a team or a person made for itself, and without communes and venues of very few. */
    private Report shareable(Report report) {
        return new Report(
                report.question(),
                report.period(),
                report.exact(),
                report.totals(),
                report.people(),
                report.months(),
                report.days(),
                report.distributions(),
                report.areas(),
                notSmall(report.residences()),
                notSmall(report.venues()),
                List.of(),
                report.trend(),
                report.other().map(this::shareable));
    }

    private List<Report.AreaFigure> notSmall(List<Report.AreaFigure> places) {
        return places.stream()
                .filter(place -> place.supports().value() >= statistics.threshold())
                .toList();
    }

    private Optional<Perimeter> perimeter(Actor actor, String code) {
        return statistics.perimeters(actor).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private static Entry entry(UUID id) {
        return Entry.of("steering.statistics", "share", id);
    }
}
