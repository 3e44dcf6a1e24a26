package fr.mediane.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParsedTest {
    private final Parsed<Integer> four = Parsed.valid(4);
    private final Parsed<Integer> wrong = Parsed.invalid("kernel.missing", 1, "two");

    @Test
    void aValidOneGivesItsValue() {
        assertThat(four.value()).contains(4);
        assertThat(four.errorOn("age")).isEmpty();
        assertThat(four.orThrow()).isEqualTo(4);
        assertThat(four.map(n -> n + 1)).isEqualTo(Parsed.valid(5));
    }

    @Test
    void anInvalidOneGivesItsReason() {
        assertThat(wrong.value()).isEmpty();
        assertThat(wrong.errorOn("age")).contains(ErrorKey.on("age", "kernel.missing", 1, "two"));
        assertThatIllegalArgumentException().isThrownBy(wrong::orThrow).withMessage("kernel.missing");
        assertThat(wrong.map(n -> "x"))
                .isEqualTo(new Parsed.Invalid<>(new ErrorKey("kernel.missing", "", List.of(1, "two"))));
    }
}
