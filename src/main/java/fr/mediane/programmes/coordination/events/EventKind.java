package fr.mediane.programmes.coordination.events;

import fr.mediane.kernel.Coded;
import java.util.Locale;

/** What sort of event the public comes to. */
public enum EventKind implements Coded {
    /** A debate on artificial intelligence, open to all. */
    CAFE_IA,
    CONFERENCE,
    RENCONTRE,
    PORTES_OUVERTES,
    INITIATION,
    AUTRE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String messageKey() {
        return "coordination.events.kind." + code();
    }
}
