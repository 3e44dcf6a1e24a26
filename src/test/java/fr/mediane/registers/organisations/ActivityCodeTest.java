package fr.mediane.registers.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ActivityCodeTest {
    @Test
    void readsWhatPeopleWriteAndKnowsTheEuropeanClass() {
        for (var typed : new String[] {"88.99B", "8899B", " 88.99 b ", "8899b"}) {
            assertThat(ActivityCode.parse(typed).value().map(ActivityCode::code))
                    .contains("88.99B");
        }
        assertThat(new ActivityCode("84.11Z").naceClass()).isEqualTo("84.11");
    }

    @Test
    void refusesWhatIsNoCode() {
        for (var typed : new String[] {"", "88.99", "88.9B", "888.99B", "88-99B", "88.99BB", "AA.99B", "８８.99B"}) {
            assertThat(ActivityCode.parse(typed).value()).isEmpty();
        }
        assertThatThrownBy(() -> new ActivityCode("8899B")).isInstanceOf(IllegalArgumentException.class);
    }
}
