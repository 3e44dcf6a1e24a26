package fr.mediane.programmes.beneficiaries.history;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.beneficiaries.HeldOnPeople;
import fr.mediane.programmes.beneficiaries.HistoryLine;
import fr.mediane.programmes.beneficiaries.Onward;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened with a person, from every room that holds something on them, and the ways on to those rooms. */
@Component
@Transactional
public class HistoryDesk {
    private static final int MOST = 200;
    private final PersonDesk people;
    private final ObjectProvider<HeldOnPeople> rooms;

    HistoryDesk(PersonDesk people, ObjectProvider<HeldOnPeople> rooms) {
        this.people = people;
        this.rooms = rooms;
    }

    /** Newest first. */
    public Decision<List<HistoryLine>> history(Actor actor, UUID person) {
        return people.ids(actor, person)
                .map(ids -> inOrder().stream()
                        .flatMap(room -> room.history(actor, ids, MOST).stream())
                        .sorted(Comparator.comparing(HistoryLine::date).reversed())
                        .limit(MOST)
                        .toList());
    }

    /** Ways on from the page of a person whom this actor may see. */
    public Decision<List<Onward>> onward(Actor actor, UUID person) {
        return people.ids(actor, person)
                .map(_ -> inOrder().stream()
                        .flatMap(room -> room.onward(actor, person).stream())
                        .toList());
    }

    private List<HeldOnPeople> inOrder() {
        return rooms.stream()
                .sorted(Comparator.comparingInt(HeldOnPeople::order))
                .toList();
    }
}
