package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Coded;
import java.util.Locale;

/** Where a road map stands; it only goes forward. */
public enum RoadMapState implements Coded {
    /** Being written by the coordinator. */
    DRAFT,
    /** In force: its text stands still, its money and the progress of its actions go on. */
    ADOPTED,
    /** Over, or replaced by a later one; readable for ever. */
    CLOSED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String messageKey() {
        return "roadmap.state." + code();
    }
}
