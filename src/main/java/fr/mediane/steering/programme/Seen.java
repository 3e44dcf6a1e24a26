package fr.mediane.steering.programme;

import fr.mediane.programmes.workforce.WorkforceRights.Reach;

/**
 * What somebody sees of the programme.
 *
 * @param overview positions that they at least look over
 * @param whole those of them that they see with their people
 */
record Seen(Reach overview, Reach whole) {
    boolean everything() {
        return whole.everything();
    }

    boolean nothing() {
        return overview.nothing();
    }

    /** Whether they see everything that they see in a département with its people. */
    boolean whole(String departement) {
        return overview.equals(whole) || whole.departements().contains(departement);
    }
}
