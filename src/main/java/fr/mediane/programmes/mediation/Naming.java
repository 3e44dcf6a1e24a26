package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Coded;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Adds the people named in an activity to those who are only counted: their margins come from what is known of them. */
@Component
class Naming {
    private final PersonDesk people;
    private final Participations participations;
    private final JournalDesk journal;

    Naming(PersonDesk people, Participations participations, JournalDesk journal) {
        this.participations = participations;
        this.journal = journal;
        this.people = people;
    }

    /**
     * What naming came to.
     *
     * @param content with the named counted in its margins
     * @param reasons why they may not be named so; none when they may
     */
    record Named(ActivityContent content, List<Participation> people, List<ErrorKey> reasons) {}

    /** @param content whose margins are of the people not named; its number is of everybody */
    Named name(Actor actor, ActivityContent content, Collection<UUID> ids) {
        return name(actor, content, ids, List.of());
    }

    /**
     * The same for an activity that is changed. Whom the counsellor may not see any more cannot have been taken out by
     * them: they stay named, unless a session with one person is said to have been with another. Who was named under an id
     * that has been merged since keeps it, so that undoing the merge gives back what was theirs.
     *
     * @param before who was named until now
     */
    Named name(Actor actor, ActivityContent content, Collection<UUID> ids, List<Participation> before) {
        var wanted = new LinkedHashSet<>(ids);
        var known = people.briefs(actor, wanted);
        if (known.size() < wanted.size()) {
            return refused(content, "mediation.error.person-unknown");
        }
        var were =
                people.briefs(actor, before.stream().map(Participation::person).toList());
        var picked = known.values().stream().distinct().toList();
        var named = new ArrayList<Participation>();
        picked.forEach(person -> named.addAll(as(person, content.date(), before, were)));
        if (content.type() == ActivityType.INDIVIDUAL && picked.size() > 1) {
            return refused(content, "mediation.error.one-named");
        }
        if (content.type() != ActivityType.INDIVIDUAL || picked.isEmpty()) {
            before.stream().filter(one -> !were.containsKey(one.person())).forEach(named::add);
        }
        return named.isEmpty()
                ? new Named(content, List.of(), List.of())
                : new Named(with(content, named), List.copyOf(named), List.of());
    }

    /** Under the ids by which they were named already, else under today's. */
    private static List<Participation> as(
            PersonBrief person, LocalDate day, List<Participation> before, Map<UUID, PersonBrief> were) {
        var today = Participation.of(person, day);
        var named = before.stream()
                .filter(one -> person.equals(were.get(one.person())))
                .map(one -> today.under(one.person()))
                .toList();
        return named.isEmpty() ? List.of(today) : named;
    }

    /** Those named in an activity. */
    List<Participation> of(Activity activity) {
        return participations.of(activity.id());
    }

    /** Writes down who is named, with an entry in the journal for each who was not before, or no longer is. */
    void write(Actor actor, Activity activity, List<Participation> before, List<Participation> after) {
        if (before.equals(after)) {
            return;
        }
        participations.replace(activity.id(), after);
        var were = before.stream().map(Participation::person).collect(Collectors.toSet());
        var are = after.stream().map(Participation::person).collect(Collectors.toSet());
        journal.write(actor, Action.CREATED, entries(are, were));
        journal.write(actor, Action.DELETED, entries(were, are));
        people.met(actor, are, activity.content().date());
    }

    private static List<Entry> entries(Set<UUID> people, Set<UUID> without) {
        return people.stream()
                .filter(person -> !without.contains(person))
                .map(person -> Entry.of("programmes.mediation", "participation", person))
                .toList();
    }

    private static Named refused(ActivityContent content, String key) {
        return new Named(content, List.of(), List.of(ErrorKey.on("person", key)));
    }

    private static ActivityContent with(ActivityContent content, List<Participation> named) {
        if (content.type() == ActivityType.INDIVIDUAL) {
            var one = named.getFirst();
            return content.counting(Participants.one(one.gender(), one.age(), one.status()))
                    .at(content.place(), first(content.residence(), one.commune()));
        }
        return content.counting(sum(content.participants(), named, 1));
    }

    /** The margins of those who are not named: what the form shows when the activity is changed. */
    static Participants others(Participants all, List<Participation> named) {
        return sum(all, named, -1);
    }

    private static Participants sum(Participants counted, List<Participation> named, int sign) {
        return new Participants(
                counted.number(),
                sum(counted.genders(), named, Participation::gender, sign),
                sum(counted.ages(), named, Participation::age, sign),
                sum(counted.statuses(), named, Participation::status, sign));
    }

    private static <E extends Enum<E> & Coded> Map<E, Integer> sum(
            Map<E, Integer> margin, List<Participation> named, Function<Participation, E> part, int sign) {
        var sum = new HashMap<>(margin);
        // Who is in no other box: counted anew once all the others are known.
        sum.keySet().removeIf(value -> sign > 0 && value.code().equals(Gender.NOT_DISCLOSED.code()));
        named.forEach(one -> sum.merge(part.apply(one), sign, Integer::sum));
        return sum;
    }

    private static Optional<CommuneCode> first(Optional<CommuneCode> told, Optional<CommuneCode> known) {
        return told.isPresent() ? told : known;
    }
}
