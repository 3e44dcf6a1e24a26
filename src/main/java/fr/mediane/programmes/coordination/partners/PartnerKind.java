package fr.mediane.programmes.coordination.partners;

import fr.mediane.kernel.Coded;
import java.util.Locale;

/** What sort of body a local partner is; French words where the body has no English one. */
public enum PartnerKind implements Coded {
    FRANCE_TRAVAIL,
    MISSION_LOCALE,
    ECOLE,
    MAIRIE,
    CCAS,
    FRANCE_SERVICES,
    ORGANISME_SOCIAL,
    SANTE,
    ASSOCIATION,
    BIBLIOTHEQUE,
    ENTREPRISE,
    AUTRE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String messageKey() {
        return "coordination.partner.kind." + code();
    }
}
