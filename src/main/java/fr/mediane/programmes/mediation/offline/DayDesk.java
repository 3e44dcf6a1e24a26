package fr.mediane.programmes.mediation.offline;

import fr.mediane.engines.agenda.AgendaDesk;
import fr.mediane.engines.agenda.AgendaDesk.Seen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.mediation.ActivityDesk;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a counsellor takes along: today's and tomorrow's agenda, since one often leaves early for a place without network, and
 * the people in it. No more than that: a device gets lost. Both rooms journal what they give.
 */
@Component
@Transactional
public class DayDesk {
    private static final int DAYS = 2;
    private final AgendaDesk agenda;
    private final PersonDesk people;
    private final Clock clock;

    DayDesk(AgendaDesk agenda, PersonDesk people, Clock clock) {
        this.agenda = agenda;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param meetings in order, those that still stand
     * @param people those of the meetings whom the counsellor knows by name
     */
    public record Day(List<Seen> meetings, List<PersonBrief> people) {}

    public Decision<Day> day(Actor actor) {
        if (!ActivityDesk.mayRecord(actor)) {
            return Decision.forbidden();
        }
        var today = Paris.today(clock);
        var from = today.atStartOfDay(Paris.ZONE).toInstant();
        var to = today.plusDays(DAYS).atStartOfDay(Paris.ZONE).toInstant();
        return agenda.between(actor, from, to).map(meetings -> {
            var standing = meetings.stream()
                    .filter(seen -> !seen.meeting().cancelled())
                    .toList();
            var ids = standing.stream()
                    .flatMap(seen -> seen.seated().stream())
                    .flatMap(booking -> booking.participant().person().stream())
                    .distinct()
                    .toList();
            return new Day(standing, List.copyOf(people.briefs(actor, ids).values()));
        });
    }
}
