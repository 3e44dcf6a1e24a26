package fr.mediane.programmes.beneficiaries;

import java.util.Set;
import java.util.UUID;

/** Knows who is in the same team as a counsellor today. */
interface Colleagues {
    /** The accounts of their team, without their own; nobody when they are in none. */
    Set<UUID> of(UUID counsellor);
}
