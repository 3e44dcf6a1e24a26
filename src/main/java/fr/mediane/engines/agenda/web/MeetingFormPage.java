package fr.mediane.engines.agenda.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import java.util.List;

/**
 * The form of a meeting.
 *
 * @param action where it is posted
 * @param changing whether a meeting is being changed
 */
public record MeetingFormPage(
        String action, boolean changing, AgendaForm form, List<Option> venues, FormErrors errors) {}
