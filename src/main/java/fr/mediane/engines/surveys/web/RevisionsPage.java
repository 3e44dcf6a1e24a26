package fr.mediane.engines.surveys.web;

import fr.mediane.engines.forms.Revision;
import java.util.List;

/** Every version of every questionnaire. */
public record RevisionsPage(List<Revision> revisions, boolean discarded) {}
