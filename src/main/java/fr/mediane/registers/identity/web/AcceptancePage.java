package fr.mediane.registers.identity.web;

import fr.mediane.registers.identity.InvitationPurpose;
import java.util.List;
import java.util.Optional;

/**
 * What a link offers.
 *
 * @param query to come back to the link after signing in
 * @param grant the role; empty when the link leads another sign-in to an account
 * @param purposes what else comes with it
 * @param trouble message key of why it cannot be accepted like this
 */
public record AcceptancePage(
        String token,
        String query,
        Optional<GrantLine> grant,
        List<InvitationPurpose.Sentence> purposes,
        Optional<String> trouble) {
    public AcceptancePage {
        purposes = List.copyOf(purposes);
    }
}
