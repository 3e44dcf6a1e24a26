package fr.mediane.programmes.coordination.roadmap.rules;

import fr.mediane.kernel.Coded;
import java.util.Locale;

/** Who pays for an action. */
public enum FunderKind implements Coded {
    /** The State: France Numérique Ensemble, and other credits of its budget. */
    STATE,
    REGION,
    DEPARTEMENT,
    /** A commune, or an intercommunality. */
    LOCAL,
    EUROPE,
    PRIVATE,
    /** What the leader of the action puts in. */
    OWN;

    /** Whether it is public money that comes from outside. */
    public boolean fromThePublic() {
        return this != PRIVATE && this != OWN;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String messageKey() {
        return "roadmap.funder." + code();
    }
}
