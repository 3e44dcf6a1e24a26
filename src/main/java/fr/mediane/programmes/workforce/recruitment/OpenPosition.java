package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.programmes.workforce.PositionKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A position that nobody holds, with what its employer says of it.
 *
 * @param commune where one works: as the employer says, else where the employer is
 * @param since when nobody holds it
 * @param notice what the employer says; the day is never before today
 * @param said whether the employer has said something of it
 */
public record OpenPosition(
        UUID id,
        long number,
        PositionKind kind,
        UUID employer,
        String employerName,
        String departement,
        Optional<CommuneCode> commune,
        LocalDate since,
        Notice notice,
        boolean said) {
    /**
     * What an employer says of a position.
     *
     * @param startsOn from when somebody is needed
     * @param skills that are wanted, maybe none
     * @param words up to 1,000 signs, for everybody to read
     */
    public record Notice(LocalDate startsOn, Set<Skill> skills, String words) {
        public Notice {
            skills = Set.copyOf(skills);
        }
    }
}
