package fr.mediane.design;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final Actor SOMEBODY = new Actor(Optional.of(UUID.randomUUID()), "Personne inventée", Set.of());
    private static final List<Navigation.Entry> MENU = IntStream.of(10, 20, 30, 110, 120, 130, 190)
            .mapToObj(order -> new Navigation.Entry("entry", "/" + order, order))
            .toList();

    @Test
    void thoseSignedInFindTheirWorkFirstInAMenuThatStaysShort() {
        var frame = new Frame(Locale.FRENCH, SOMEBODY, "auto", MENU, "");
        assertThat(frame.bar()).extracting(Navigation.Entry::order).containsExactly(110, 120, 130, 190, 10, 20);
        assertThat(frame.all()).containsExactlyInAnyOrderElementsOf(MENU);
    }

    @Test
    void visitorsSeeTheMenuAsItIs() {
        assertThat(new Frame(Locale.FRENCH, Actor.PUBLIC, "auto", MENU, "").bar())
                .isEqualTo(MENU);
    }

    @Test
    void anEntryIsMarkedOnItsPagesAndOnTheOthersItLeadsTo() {
        var places = new Navigation.Entry("entry", "/mon-espace/lieux", 140, List.of("/administration/lieux"));
        assertThat(places.current("/mon-espace/lieux")).isEqualTo("page");
        assertThat(places.current("/mon-espace/lieux/nouveau")).isEqualTo("true");
        assertThat(places.current("/administration/lieux/doublons")).isEqualTo("true");
        assertThat(places.current("/mon-espace/lieux-dits")).isNull();
        assertThat(places.current("/administration")).isNull();
    }
}
