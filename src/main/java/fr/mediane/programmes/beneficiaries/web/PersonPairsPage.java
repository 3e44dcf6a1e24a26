package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.programmes.beneficiaries.merging.PersonMergeDesk;
import java.util.List;

/** @param done what has just been done: {@code fusion}, {@code differents}; or empty */
public record PersonPairsPage(List<PersonMergeDesk.Pair> pairs, String done) {
    public PersonPairsPage {
        pairs = List.copyOf(pairs);
    }
}
