package fr.mediane.engines.procedures.building.web;

import fr.mediane.design.FormErrors;
import fr.mediane.engines.forms.Revision;
import java.util.List;

/**
 * All versions of all procedures, and the beginning of a new one.
 *
 * @param french title as typed
 * @param id made for a new one, so that sending it twice makes one
 * @param discarded whether a draft was just thrown away
 */
public record ProceduresPage(
        List<Revision> revisions, String french, String english, String id, FormErrors errors, boolean discarded) {}
