package fr.mediane.steering.statistics;

import fr.mediane.kernel.Coded;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.PlaceKind;
import fr.mediane.programmes.mediation.Theme;
import java.util.Arrays;
import java.util.List;

/** A way to share out the activities or the people supported, in the order in which people expect them. */
public enum Breakdown {
    THEMES("mediation.theme.", Of.ACTIVITIES, false, codes(Theme.values())),
    PROCEDURES("mediation.procedure.", Of.ACTIVITIES, false, codes(AdministrativeTheme.values())),
    EQUIPMENT("mediation.equipment.", Of.ACTIVITIES, false, codes(Equipment.values())),
    /** In minutes: [0,30) [30,60) [60,120) [120,∞). */
    DURATIONS(
            "statistics.duration.", Of.ACTIVITIES, true, List.of("under-30", "30-to-59", "60-to-119", "120-and-more")),
    PLACES("mediation.place.", Of.ACTIVITIES, true, codes(PlaceKind.values())),
    GENDERS("beneficiaries.gender.", Of.PEOPLE, true, codes(Gender.values())),
    AGES("beneficiaries.age.", Of.PEOPLE, true, codes(AgeBand.values())),
    STATUSES("beneficiaries.status.", Of.PEOPLE, true, codes(SocialStatus.values()));

    /** What is counted. */
    public enum Of {
        ACTIVITIES,
        PEOPLE
    }

    private final String messages;
    private final Of of;
    private final boolean exclusive;
    private final List<String> codes;

    Breakdown(String messages, Of of, boolean exclusive, List<String> codes) {
        this.messages = messages;
        this.of = of;
        this.exclusive = exclusive;
        this.codes = codes;
    }

    public Of of() {
        return of;
    }

    /** Whether each activity or person has exactly one code; otherwise it may have several, or none. */
    public boolean exclusive() {
        return exclusive;
    }

    public List<String> codes() {
        return codes;
    }

    /** The message key that says what a code means. */
    public String messageKey(String code) {
        return messages + code;
    }

    private static List<String> codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }
}
