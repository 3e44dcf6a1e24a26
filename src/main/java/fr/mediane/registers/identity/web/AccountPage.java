package fr.mediane.registers.identity.web;

import fr.mediane.design.FormErrors;
import fr.mediane.registers.identity.Account.KnownSignIn;
import java.util.List;
import java.util.Optional;

/**
 * One account.
 *
 * @param link a link just made, shown this once
 */
public record AccountPage(
        AccountLine account,
        List<KnownSignIn> signIns,
        RoleChoices choices,
        FormErrors errors,
        Optional<FreshLink> link) {}
