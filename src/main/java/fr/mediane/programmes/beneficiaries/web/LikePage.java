package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.programmes.beneficiaries.PersonBrief;
import java.util.List;

/** Who is likely the person being typed. */
public record LikePage(List<PersonBrief> people) {
    public LikePage {
        people = List.copyOf(people);
    }
}
