/**
 * Accounts of people, the sign-ins by ProConnect and FranceConnect that lead to them, roles with their scope, single-use
 * invitations, and the API clients of other systems. Guards every page of the application; an embedded provider plays both
 * sign-in services to try Médiane.
 *
 * <p>Vocabulary: account — compte; sign-in — connexion (a provider, an idp and a subject); grant — rôle donné; scope —
 * périmètre (own, organisation, territory, national); invitation — invitation, lien à usage unique; API client — client de
 * l’API; level of assurance (acr) — niveau de garantie eIDAS.
 *
 * <p>Legal source: regulation (EU) 910/2014 (eIDAS), article 8; order of 8 November 2018 on FranceConnect; GDPR articles
 * 5(1)(c) (only what is needed is kept) and 32.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.territory",
            "registers.journal",
            "registers.organisations"
        })
@NullMarked
package fr.mediane.registers.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
