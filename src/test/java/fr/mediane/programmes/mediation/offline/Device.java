package fr.mediane.programmes.mediation.offline;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.ActivityContent;
import fr.mediane.programmes.mediation.Sessions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;

/**
 * A device out in the field, as the browser's one behaves, with a network that loses requests on the way, loses answers, and
 * delivers old requests late. What it does depends on its seed alone.
 */
public final class Device {
    private final Actor owner;
    private final ReceptionDesk desk;
    private final Random chance;
    private final List<Parcel> delayed = new ArrayList<>();
    private final Map<UUID, Parcel> waiting = new HashMap<>();
    private final Map<UUID, ActivityContent> said = new HashMap<>();

    public Device(Actor owner, ReceptionDesk desk, long seed) {
        this.owner = owner;
        this.desk = desk;
        this.chance = new Random(seed);
    }

    /** Records so many activities, corrects some of those that still wait, and sends them until all are acknowledged. */
    public void work(int activities) {
        for (int i = 0; i < activities; i++) {
            var id = Uuid7.next();
            keep(new Parcel(id, 1, OptionalInt.empty(), content()));
            if (chance.nextInt(3) == 0) {
                send();
            }
        }
        while (!waiting.isEmpty()) {
            send();
        }
        Collections.shuffle(delayed, chance);
        delayed.forEach(this::arrives);
    }

    /** What each activity says in the end, by its id. */
    public Map<UUID, ActivityContent> said() {
        return Map.copyOf(said);
    }

    private void keep(Parcel parcel) {
        waiting.put(parcel.id(), parcel);
        said.put(parcel.id(), parcel.content());
    }

    private void send() {
        for (var id : waiting.keySet().stream().sorted().toList()) {
            var parcel = waiting.get(id);
            switch (chance.nextInt(5)) {
                case 0 -> delayed.add(parcel);
                case 1 -> arrives(parcel);
                case 2 -> {
                    arrives(parcel);
                    keep(new Parcel(id, parcel.revision() + 1, OptionalInt.empty(), content()));
                    delayed.add(parcel);
                }
                default -> {
                    arrives(parcel);
                    waiting.remove(id);
                }
            }
        }
    }

    private void arrives(Parcel parcel) {
        if (!(desk.receive(owner, parcel) instanceof Decision.Accepted<Reception<Activity>>(var reception))
                || reception.state() == Reception.State.DIFFERS) {
            throw new AssertionError("a parcel of one's own was not taken");
        }
    }

    private ActivityContent content() {
        return Sessions.individual().lasting(1 + chance.nextInt(600)).content();
    }
}
