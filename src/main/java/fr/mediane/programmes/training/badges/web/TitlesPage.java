package fr.mediane.programmes.training.badges.web;

import fr.mediane.programmes.training.certification.Equivalence;
import fr.mediane.programmes.training.certification.TitleVersion;
import java.util.List;

/** The versions of the title and what counts for what. */
public record TitlesPage(List<TitleVersion> versions, List<Equivalence> equivalences) {}
