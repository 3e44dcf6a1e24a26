package fr.mediane.programmes.mediation;

import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who took part, as counted: how many, and three margins apart (gender, age, status). What the counsellor did not count is
 * not disclosed; nothing is ever drawn at random, and nothing says which age goes with which gender.
 *
 * @param number people present, 1 to 500
 * @param genders how many of each gender; together at most the number
 * @param ages how many of each age band; together at most the number
 * @param statuses how many of each situation; together at most the number
 */
public record Participants(
        int number, Map<Gender, Integer> genders, Map<AgeBand, Integer> ages, Map<SocialStatus, Integer> statuses) {
    /** The most people one workshop may count. */
    public static final int MOST = 500;

    public Participants {
        genders = copy(Gender.class, genders);
        ages = copy(AgeBand.class, ages);
        statuses = copy(SocialStatus.class, statuses);
    }

    /** The one anonymous person of an individual session. */
    public static Participants one(Gender gender, AgeBand age, SocialStatus status) {
        return new Participants(1, Map.of(gender, 1), Map.of(age, 1), Map.of(status, 1));
    }

    /** So many people, of whom nothing else was noted. */
    public static Participants of(int number) {
        return new Participants(number, Map.of(), Map.of(), Map.of()).completed();
    }

    /** The same, with whoever is missing from a margin counted there as not disclosed. */
    public Participants completed() {
        return new Participants(
                number,
                completed(Gender.class, genders, Gender.NOT_DISCLOSED),
                completed(AgeBand.class, ages, AgeBand.NOT_DISCLOSED),
                completed(SocialStatus.class, statuses, SocialStatus.NOT_DISCLOSED));
    }

    /** How many of this gender. */
    public int count(Gender gender) {
        return genders.getOrDefault(gender, 0);
    }

    /** How many of this age band. */
    public int count(AgeBand age) {
        return ages.getOrDefault(age, 0);
    }

    /** How many in this situation. */
    public int count(SocialStatus status) {
        return statuses.getOrDefault(status, 0);
    }

    static long sum(Map<?, Integer> margin) {
        return margin.values().stream().mapToLong(Integer::longValue).sum();
    }

    private <E extends Enum<E>> Map<E, Integer> completed(Class<E> list, Map<E, Integer> margin, E notDisclosed) {
        var all = new EnumMap<E, Integer>(list);
        all.putAll(margin);
        long missing = number - sum(margin);
        if (missing > 0) {
            all.merge(notDisclosed, Math.toIntExact(missing), Integer::sum);
        }
        return all;
    }

    /** Zeros left out, so that two ways of counting nobody are equal. */
    private static <E extends Enum<E>> Map<E, Integer> copy(Class<E> list, Map<E, Integer> margin) {
        var copy = new EnumMap<E, Integer>(list);
        margin.forEach((key, count) -> {
            if (count != 0) {
                copy.put(key, count);
            }
        });
        return Collections.unmodifiableMap(copy);
    }
}
