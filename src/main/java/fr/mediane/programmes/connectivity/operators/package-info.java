/**
 * Operators are told the instant somebody asks for help, keep the line until the decision, and answer: about the line, the
 * debt, a waiver, a plan for what is left.
 *
 * <p>Vocabulary: operator — opérateur; maintenance notice — avis de maintien; to acknowledge — accuser réception; waiver —
 * abandon de créance; instalment — échéance.
 *
 * <p>Legal source: Code of Social Action and Families, article L. 115-3. It names no day after which an internet line may be
 * cut, so there is none here: only the decision on the case ends the maintenance.
 */
@NullMarked
package fr.mediane.programmes.connectivity.operators;

import org.jspecify.annotations.NullMarked;
