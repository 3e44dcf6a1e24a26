package fr.mediane.registers.identity.web;

import fr.mediane.design.FormErrors;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Invitations that wait to be used, and the form for a new one.
 *
 * @param link the link just made, shown this once
 */
public record InvitationsPage(List<Line> waiting, RoleChoices choices, FormErrors errors, Optional<FreshLink> link) {
    /** One invitation. */
    public record Line(GrantLine grant, Instant expires) {}
}
