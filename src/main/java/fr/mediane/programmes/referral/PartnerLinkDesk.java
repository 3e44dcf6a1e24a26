package fr.mediane.programmes.referral;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.coordination.Team;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that partners refer people by: a counsellor's leads to them, a coordinator's to a team that they look after. They
 * cannot be guessed, last a year, and lead nowhere once closed.
 */
@Component
@Transactional
public class PartnerLinkDesk {
    private static final Period LASTS = Period.ofYears(1);
    private static final int LONGEST_NAME = 120;
    private final PartnerLinks links;
    private final ReferralTokens tokens;
    private final TeamDesk teams;
    private final JournalDesk journal;
    private final Clock clock;

    PartnerLinkDesk(PartnerLinks links, ReferralTokens tokens, TeamDesk teams, JournalDesk journal, Clock clock) {
        this.links = links;
        this.tokens = tokens;
        this.teams = teams;
        this.journal = journal;
        this.clock = clock;
    }

    /** The teams that somebody may make links for. */
    public List<Team> teams(Actor actor) {
        return teams.coordinatedBy(actor);
    }

    /**
     * A new link for a partner.
     *
     * @param id made by the browser; the same again answers what was made first
     * @param team whose counsellors receive; nobody's, for the counsellor who makes it
     */
    public Decision<PartnerLink> open(Actor actor, UUID id, String partner, Optional<UUID> team) {
        var account = actor.account();
        if (account.isEmpty() || !(team.isEmpty() ? PersonDesk.mayKeep(actor) : teams.coordinates(actor, team.get()))) {
            return Decision.forbidden();
        }
        var name = partner.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Decision.refused(ErrorKey.on("partner", "referral.error.partner"));
        }
        if (!Uuid7.isUuid7(id)) {
            return Decision.refused(ErrorKey.of("beneficiaries.error.id"));
        }
        var now = now();
        var end = now.atOffset(ZoneOffset.UTC).plus(LASTS).toInstant();
        var link = new PartnerLink(id, name, tokens.random(id), team, end, true, 0);
        if (links.insert(link, account.get(), now)) {
            journal.created(actor, Entry.of(ReferralDesk.MODULE, "link", id));
            return Decision.accepted(link);
        }
        return links.madeBy(id, account.get(), now).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    /** It leads nowhere any more; what came by it stays. */
    public Decision<UUID> close(Actor actor, UUID id) {
        if (!may(actor)) {
            return Decision.forbidden();
        }
        var mine = links(actor).orThrow().stream().anyMatch(link -> link.id().equals(id));
        if (!mine) {
            return Decision.unknown();
        }
        if (links.close(id, now())) {
            journal.deleted(actor, Entry.of(ReferralDesk.MODULE, "link", id));
        }
        return Decision.accepted(id);
    }

    /** One's own links and those of the teams that one looks after, whoever made them; the latest first. */
    @Transactional(readOnly = true)
    public Decision<List<PartnerLink>> links(Actor actor) {
        return may(actor)
                ? Decision.accepted(links.of(
                        actor.account().orElseThrow(),
                        teams.coordinatedBy(actor).stream().map(Team::id).toList(),
                        now()))
                : Decision.forbidden();
    }

    private boolean may(Actor actor) {
        return actor.account().isPresent()
                && (PersonDesk.mayKeep(actor) || !TeamDesk.territories(actor).isEmpty());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
