package fr.mediane.engines.agenda;

import java.util.Locale;

/** What people come for. */
public enum MeetingKind {
    /** One person, one counsellor. */
    APPOINTMENT,
    /** Several people, to learn something. */
    WORKSHOP,
    /** Something public, such as a Café IA. */
    EVENT;

    /** The key of its name in the messages of this room. */
    public String messageKey() {
        return "agenda.kind." + name().toLowerCase(Locale.ROOT);
    }
}
