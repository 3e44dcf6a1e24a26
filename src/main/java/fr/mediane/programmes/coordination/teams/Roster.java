package fr.mediane.programmes.coordination.teams;

import fr.mediane.programmes.coordination.Membership;
import fr.mediane.programmes.coordination.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A team with the names of those in it.
 *
 * @param members in the team today, by name
 * @param former no longer in the team, by name; only whoever looks after the team gets them
 * @param keeps whether the reader looks after the team
 */
public record Roster(Team team, List<Member> members, List<Member> former, boolean keeps) {
    public Roster {
        members = List.copyOf(members);
        former = List.copyOf(former);
    }

    /**
     * One person.
     *
     * @param periods latest first, never none; only the one of today when the reader is a team mate
     */
    public record Member(UUID account, String name, List<Membership> periods) {
        public Member {
            periods = List.copyOf(periods);
        }

        /** The first day of the latest period. */
        public LocalDate since() {
            return periods.getFirst().from();
        }
    }
}
