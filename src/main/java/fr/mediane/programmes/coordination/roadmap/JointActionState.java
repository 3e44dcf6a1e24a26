package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Coded;
import java.util.Locale;

/** How far a joint action is. */
public enum JointActionState implements Coded {
    PLANNED,
    UNDER_WAY,
    DONE,
    ABANDONED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String messageKey() {
        return "roadmap.action.state." + code();
    }
}
