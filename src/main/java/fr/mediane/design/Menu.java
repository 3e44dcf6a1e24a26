package fr.mediane.design;

import fr.mediane.kernel.Actor;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The menu that all rooms make together, and the help line. */
@Component
class Menu {
    private final List<Navigation> rooms;
    private final String phone;

    Menu(ObjectProvider<Navigation> rooms, @Value("${mediane.phone:0199001234}") String phone) {
        this.rooms = rooms.orderedStream().toList();
        this.phone = phone;
    }

    List<Navigation.Entry> of(Actor actor) {
        return rooms.stream()
                .flatMap(room -> room.entries(actor).stream())
                .sorted(Comparator.comparingInt(Navigation.Entry::order))
                .toList();
    }

    /** National format, digits only. */
    String phone() {
        return phone;
    }
}
