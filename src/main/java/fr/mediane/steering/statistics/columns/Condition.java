package fr.mediane.steering.statistics.columns;

import fr.mediane.kernel.Coded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What an activity must be to be counted. A condition without any value is fulfilled by none. */
public sealed interface Condition {
    /** By one of these counsellors. */
    record By(Set<UUID> counsellors) implements Condition {}

    /** For one of these organisations. */
    record For(Set<UUID> employers) implements Condition {}

    /** In one of these venues. */
    record At(Set<UUID> venues) implements Condition {}

    /** In one of these communes or départements. */
    record In(Set<String> communes, Set<String> departements) implements Condition {}

    /** An individual session, or a workshop. */
    record Workshop(boolean is) implements Condition {}

    /** About one of these themes; bits in the order of the codes. */
    record Themes(int bits) implements Condition {}

    /** About one of these administrative themes; bits in the order of the codes. */
    record Procedures(int bits) implements Condition {}

    /** With one of these tags. */
    record Tagged(Set<UUID> tags) implements Condition {}

    /** With one of these people, named. */
    record Naming(Set<UUID> people) implements Condition {}

    /** Made of an appointment, or not. */
    record FromMeeting(boolean is) implements Condition {}

    /** By whoever was in a team on the day. */
    record Team(List<Membership> memberships) implements Condition {}

    /** @param until the first day no longer in the team; empty when still in it */
    record Membership(UUID counsellor, LocalDate from, Optional<LocalDate> until) {}

    static <T extends Enum<T> & Coded> int bits(Collection<T> values) {
        return values.stream().mapToInt(value -> 1 << value.ordinal()).reduce(0, (all, one) -> all | one);
    }
}
