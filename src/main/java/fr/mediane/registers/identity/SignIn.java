package fr.mediane.registers.identity;

import fr.mediane.kernel.Siret;
import java.util.Optional;

/**
 * What a provider vouches for when someone signs in, after every check.
 *
 * @param idp the identity provider behind ProConnect (its {@code idp_id}); empty for FranceConnect
 * @param subject what the provider calls this person; stable, and the only thing an account is found again by, together
 *     with provider and idp
 * @param email professional address, from ProConnect only; shown, never used to find an account
 * @param siret the employer's, from ProConnect only
 */
public record SignIn(
        Provider provider,
        String idp,
        String subject,
        String givenName,
        String familyName,
        Optional<String> email,
        Optional<Siret> siret) {}
