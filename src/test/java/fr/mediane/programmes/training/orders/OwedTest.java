package fr.mediane.programmes.training.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwedTest {
    @Test
    void placesThatSomebodyCameToAreOwedAndNoMoreThanOrdered() {
        assertThat(Owed.cents(12_345, 10, 0)).isZero();
        assertThat(Owed.cents(12_345, 10, 1)).isEqualTo(12_345);
        assertThat(Owed.cents(12_345, 10, 9)).isEqualTo(111_105);
        assertThat(Owed.cents(12_345, 10, 10)).isEqualTo(123_450);
        assertThat(Owed.cents(12_345, 10, 11)).isEqualTo(123_450);
    }
}
