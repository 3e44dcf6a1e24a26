package fr.mediane.programmes.referral;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
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
 * For a partner without an account: whoever holds a link may send someone by it, with that person's agreement, and learns
 * of that one referral its state and nothing more.
 */
@Component
@Transactional
public class ReferralDesk {
    static final String MODULE = "programmes.referral";
    private final PartnerLinks links;
    private final Referrals referrals;
    private final JournalDesk journal;
    private final Clock clock;

    ReferralDesk(PartnerLinks links, Referrals referrals, JournalDesk journal, Clock clock) {
        this.links = links;
        this.referrals = referrals;
        this.journal = journal;
        this.clock = clock;
    }

    /** The partner's name. A link that was ours and is over says so; of one that never was, nothing is known. */
    @Transactional(readOnly = true)
    public Decision<String> partner(String token) {
        return link(token).map(PartnerLink::partner);
    }

    /**
     * Sends someone; sent twice under one id, it counts once.
     *
     * @return the token by which the partner follows it
     */
    public Decision<String> send(Actor actor, String token, UUID id, ReferralDraft draft) {
        return link(token).flatMap(link -> {
            var errors = draft.errors(
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear());
            if (!errors.isEmpty() || !Uuid7.isUuid7(id)) {
                return Decision.refused(errors.isEmpty() ? List.of(ErrorKey.of("beneficiaries.error.id")) : errors);
            }
            if (referrals.send(id, link.id(), draft, now())) {
                journal.created(actor, Entry.of(MODULE, "referral", id));
            }
            return referrals.follow(id, link.id()).map(Decision::accepted).orElseGet(Decision::unknown);
        });
    }

    /** What the partner may know: the state, nothing else. */
    @Transactional(readOnly = true)
    public Decision<State> follow(String token) {
        return referrals.followed(token).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    private Decision<PartnerLink> link(String token) {
        return links.opened(token, now())
                .map(link -> link.open()
                        ? Decision.accepted(link)
                        : Decision.<PartnerLink>refused(ErrorKey.of("referral.error.over")))
                .orElseGet(Decision::unknown);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
