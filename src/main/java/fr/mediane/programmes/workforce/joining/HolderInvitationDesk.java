package fr.mediane.programmes.workforce.joining;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.ContractDesk;
import fr.mediane.registers.identity.Invitation;
import fr.mediane.registers.identity.InvitationAccepted;
import fr.mediane.registers.identity.InvitationDesk;
import fr.mediane.registers.identity.InvitationPurpose;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites whoever holds a contract by a single-use link: with it they record for their employer, and are known as the holder
 * of the position. Nobody is tied to an account by a name or an address.
 */
@Component
@Transactional
public class HolderInvitationDesk implements InvitationPurpose {
    private final ContractDesk contracts;
    private final InvitationDesk invitations;
    private final OrganisationDesk organisations;
    private final JdbcClient jdbc;
    private final Clock clock;

    HolderInvitationDesk(
            ContractDesk contracts,
            InvitationDesk invitations,
            OrganisationDesk organisations,
            JdbcClient jdbc,
            Clock clock) {
        this.contracts = contracts;
        this.invitations = invitations;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A link for the holder of a contract, good for one person and 14 days; not for somebody who has an account already. */
    public Decision<Invitation.Fresh> invite(Actor actor, UUID contract) {
        return contracts.find(actor, contract).flatMap(held -> {
            if (held.contract().account().isPresent()) {
                return Decision.refused(ErrorKey.of("workforce.error.has-account"));
            }
            var made = invitations.invite(actor, new Grant(Role.MEDIATOR, new Scope.Organisation(held.employer())));
            if (made instanceof Decision.Accepted<Invitation.Fresh>(var fresh)) {
                jdbc.sql("""
                                insert into workforce.invitation (invitation, contract, made_at, made_by)
                                values (:id, :contract, :now, :by)
                                """)
                        .param("id", fresh.id())
                        .param("contract", contract)
                        .param("now", Sql.at(clock.instant()))
                        .param("by", actor.account().orElse(null))
                        .update();
            }
            return made;
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Sentence> of(UUID invitation) {
        return contract(invitation)
                .flatMap(
                        id -> contracts.find(Actor.SYSTEM, id) instanceof Decision.Accepted<ContractDesk.Held>(var held)
                                ? Optional.of(held)
                                : Optional.empty())
                .map(held -> new Sentence(
                        "workforce.invitation.purpose",
                        organisations
                                .named(Actor.SYSTEM, List.of(held.employer()))
                                .getOrDefault(held.employer(), "")));
    }

    @EventListener
    void accepted(InvitationAccepted event) {
        contract(event.invitation()).ifPresent(id -> contracts.heldBy(id, event.account()));
    }

    private Optional<UUID> contract(UUID invitation) {
        return jdbc.sql("select contract from workforce.invitation where invitation = :id")
                .param("id", invitation)
                .query(UUID.class)
                .optional();
    }
}
