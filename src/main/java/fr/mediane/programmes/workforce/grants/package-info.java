/**
 * Grants for the salary of counsellors: what is committed to a position under its convention, when which instalment is due,
 * what the employer has to show for it, and each payment from the programme's accounts, with its fund, by two people.
 *
 * <p>Vocabulary: grant — subvention; funding — financement of a position; instalment — versement; supplement — complément;
 * claim — trop-versé à rendre; evidence — pièce justificative; payslip — bulletin de paie; fund — fonds; de minimis — aide
 * de minimis; payer — payeur (Banque des Territoires).
 *
 * <p>Legal source: law 2000-321 of 12 April 2000, articles 9-1 and 10, and decree 2001-495 (conventions above 23,000 €);
 * Regulations (EU) 1407/2013 and 2023/2831 (de minimis); Regulation (EU) 2021/241, article 9 (no double funding).
 */
@NullMarked
package fr.mediane.programmes.workforce.grants;

import org.jspecify.annotations.NullMarked;
