package fr.mediane.engines.agenda;

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
        return "agenda.kind." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
