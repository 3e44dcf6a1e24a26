package fr.mediane.programmes.referral;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.referral.Referral.State;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Referrals by partners. Whoever holds a link may send someone by it, and learns of that one referral its state and
 * nothing more; only the counsellor who made the link reads who was sent. A link
 * cannot be guessed, and closing it ends it.
 */
@Component
@Transactional
public class ReferralDesk {
    private static final String MODULE = "programmes.referral";
    private final Referrals referrals;
    private final PersonDesk people;
    private final ReferralTokens tokens;
    private final JournalDesk journal;
    private final Clock clock;

    ReferralDesk(Referrals referrals, PersonDesk people, ReferralTokens tokens, JournalDesk journal, Clock clock) {
        this.referrals = referrals;
        this.people = people;
        this.tokens = tokens;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param token what stands in its address */
    public record PartnerLink(UUID id, String partner, String token, boolean open) {}

    /** A new link for a partner. */
    public Decision<PartnerLink> open(Actor actor, String partner) {
        var name = partner.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
        if (!PersonDesk.mayKeep(actor)) {
            return Decision.forbidden();
        }
        if (name.isEmpty() || name.length() > 120) {
            return Decision.refused(ErrorKey.on("partner", "referral.error.partner"));
        }
        var id = Uuid7.next();
        var token = tokens.random(id);
        referrals.open(id, actor.account().orElseThrow(), name, token, now());
        journal.created(actor, Entry.of(MODULE, "link", id));
        return Decision.accepted(new PartnerLink(id, name, token, true));
    }

    /** One's own link leads nowhere any more; what came by it stays. */
    public Decision<UUID> close(Actor actor, UUID link) {
        if (!PersonDesk.mayKeep(actor)) {
            return Decision.forbidden();
        }
        if (!referrals.close(link, actor.account().orElseThrow(), now())) {
            return Decision.unknown();
        }
        journal.deleted(actor, Entry.of(MODULE, "link", link));
        return Decision.accepted(link);
    }

    /** One's own links. */
    public Decision<List<PartnerLink>> links(Actor actor) {
        return PersonDesk.mayKeep(actor)
                ? Decision.accepted(referrals.links(actor.account().orElseThrow()).stream()
                        .map(link ->
                                new PartnerLink(link.id(), link.partner(), referrals.token(link.id()), link.open()))
                        .toList())
                : Decision.forbidden();
    }

    /** Who was sent to this counsellor, those who wait first; reading it is journaled. */
    public Decision<List<Referral>> received(Actor actor) {
        if (!PersonDesk.mayKeep(actor)) {
            return Decision.forbidden();
        }
        var all = referrals.ofCounsellor(actor.account().orElseThrow());
        journal.read(
                actor,
                all.stream()
                        .filter(one -> one.state() == State.SENT)
                        .map(one -> Entry.of(MODULE, "referral", one.id()))
                        .toArray(Entry[]::new));
        return Decision.accepted(all);
    }

    /** The partner's name, when the link is open. */
    public Decision<String> partner(String token) {
        return referrals
                .link(token)
                .filter(Referrals.Link::open)
                .map(link -> Decision.accepted(link.partner()))
                .orElseGet(Decision::unknown);
    }

    /**
     * Sends someone; sent twice under one id, it counts once.
     *
     * @return the token by which the partner follows it
     */
    public Decision<String> send(Actor actor, String token, UUID id, ReferralDraft draft) {
        var link = referrals.link(token).filter(Referrals.Link::open);
        if (link.isEmpty()) {
            return Decision.unknown();
        }
        var errors = draft.errors(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear());
        if (!errors.isEmpty() || !Uuid7.isUuid7(id)) {
            return Decision.refused(errors.isEmpty() ? List.of(ErrorKey.of("beneficiaries.error.id")) : errors);
        }
        if (referrals.send(id, link.get().id(), draft, now())) {
            journal.created(actor, Entry.of(MODULE, "referral", id));
        }
        return referrals.follow(id, link.get().id()).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    /** What the partner may know: the state, nothing else. */
    @Transactional(readOnly = true)
    public Decision<State> follow(String token) {
        return referrals
                .followed(token)
                .map(referral -> Decision.accepted(referral.state()))
                .orElseGet(Decision::unknown);
    }

    /** Takes someone up: they become a person of this counsellor's; done twice, it is done once. */
    public Decision<UUID> takeUp(Actor actor, UUID id) {
        var found = mine(actor, id);
        if (!(found instanceof Decision.Accepted<Referral>(var referral))) {
            return found.map(Referral::id);
        }
        if (referral.state() != State.SENT) {
            return Decision.accepted(id);
        }
        var draft = new ReferralDraft(referral.name(), referral.phone(), referral.reason(), true);
        return people.create(actor, id, draft.person()).map(created -> {
            enter(actor, id, State.TAKEN_UP);
            return created.person().id();
        });
    }

    /** They came, or it is over. Only who has been taken up can be seen. */
    public Decision<UUID> enterState(Actor actor, UUID id, State state) {
        return mine(actor, id).flatMap(referral -> {
            boolean right = state == State.CLOSED || state == State.SEEN && referral.state() == State.TAKEN_UP;
            if (!right && referral.state() != state) {
                return Decision.refused(ErrorKey.of("referral.error.state"));
            }
            if (referral.state() != state) {
                enter(actor, id, state);
            }
            return Decision.accepted(id);
        });
    }

    private Decision<Referral> mine(Actor actor, UUID id) {
        return PersonDesk.mayKeep(actor)
                ? referrals
                        .ofCounsellor(id, actor.account().orElseThrow())
                        .map(Decision::accepted)
                        .orElseGet(Decision::unknown)
                : Decision.forbidden();
    }

    private void enter(Actor actor, UUID id, State state) {
        referrals.enter(id, state, now());
        journal.changed(actor, Entry.of(MODULE, "referral", id, "state"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
