package fr.mediane.design;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.ErrorKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paging, sorting, errors and addresses: what lists and forms are made of. */
class ListsTest {
    @Test
    void leavesOutPagesFarAway() {
        assertThat(Paging.of(4, 20, 240).steps()).containsExactly(1, Paging.GAP, 3, 4, 5, Paging.GAP, 12);
        assertThat(Paging.of(1, 20, 100).steps()).containsExactly(1, 2, 3, 4, 5);
        assertThat(Paging.of(1, 20, 0)).isEqualTo(new Paging(1, 1, 0));
    }

    @Test
    void bringsAPageTooFarBackToTheLast() {
        assertThat(Paging.of(99, 20, 41).page()).isEqualTo(3);
        assertThat(Paging.of(-1, 20, 41).page()).isEqualTo(1);
        assertThat(Paging.of(3, 20, 41).offset(20)).isEqualTo(40);
    }

    @Test
    void turnsTheOrderRoundOnTheSecondClick() {
        assertThat(Sorting.parse("date").toggled("date")).isEqualTo("-date");
        assertThat(Sorting.parse("-date").toggled("date")).isEqualTo("date");
        assertThat(Sorting.parse("-date").toggled("lieu")).isEqualTo("lieu");
        assertThat(Sorting.parse("-date").aria("date")).isEqualTo("descending");
        assertThat(Sorting.parse("-date").aria("lieu")).isEqualTo("none");
    }

    @Test
    void startsAtTheFirstPageWhenTheFilterChanges() {
        var place = new Place("/lieux", "commune=26108&page=3&lang=en");
        assertThat(place.with("tri", "nom")).isEqualTo("/lieux?commune=26108&tri=nom");
        assertThat(place.with("page", "4")).isEqualTo("/lieux?commune=26108&page=4");
        assertThat(place.with("lang", "fr")).isEqualTo("/lieux?commune=26108&page=3&lang=fr");
        assertThat(place.with("commune", "")).isEqualTo("/lieux");
        assertThat(new Place("/lieux", "").with("q", "Crest & Die")).isEqualTo("/lieux?q=Crest%20%26%20Die");
    }

    @Test
    void saysWhatIsWrongWithAField() {
        var errors = FormErrors.of(
                List.of(ErrorKey.on("date", "design.gallery.error.date"), ErrorKey.of("design.gallery.error.whole")));
        assertThat(errors.on(SampleUi.ENGLISH, "date")).startsWith("There is no such date");
        assertThat(errors.on(SampleUi.FRENCH, "lieu")).isNull();
        assertThat(errors.lines(SampleUi.FRENCH))
                .extracting(FormErrors.Line::field)
                .containsExactly("date", "");
    }
}
