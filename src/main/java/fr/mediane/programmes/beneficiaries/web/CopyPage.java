package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.programmes.beneficiaries.PersonCopy;
import java.util.UUID;

/** Everything held on a person, to be read. */
public record CopyPage(UUID person, PersonCopy copy) {}
