package fr.mediane.steering.statistics.columns.blocks;

import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.PlaceKind;
import fr.mediane.programmes.mediation.Theme;

/** Where the bits of each code stand among those of a block, and the counts of each code among its margins. */
final class Sets {
    static final int THEMES = 0;
    static final int PROCEDURES = THEMES + Theme.values().length;
    static final int EQUIPMENT = PROCEDURES + AdministrativeTheme.values().length;
    static final int DURATIONS = EQUIPMENT + Equipment.values().length;
    static final int PLACES = DURATIONS + 4;
    static final int WORKSHOP = PLACES + PlaceKind.values().length;
    static final int FROM_MEETING = WORKSHOP + 1;
    static final int ALL = FROM_MEETING + 1;

    static final int GENDERS = 0;
    static final int AGES = GENDERS + Gender.values().length;
    static final int STATUSES = AGES + AgeBand.values().length;
    static final int MARGINS = STATUSES + SocialStatus.values().length;

    private Sets() {}
}
