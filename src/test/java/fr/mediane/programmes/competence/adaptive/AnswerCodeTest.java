package fr.mediane.programmes.competence.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Parsed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCodeTest {
    @Test
    void comesBackAsItWas() {
        var random = new Random(5);
        for (int i = 0; i < 500; i++) {
            var code = code(random);
            assertThat(AnswerCode.parse(code.toString())).isEqualTo(Parsed.valid(code));
            assertThat(AnswerCode.parse(code.bare())).isEqualTo(Parsed.valid(code));
        }
    }

    @Test
    void isReadHoweverPeopleWriteIt() {
        var code = code(new Random(9));
        var text = code.toString()
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o')
                .replace('1', 'l');
        assertThat(AnswerCode.parse("  " + text + " ")).isEqualTo(Parsed.valid(code));
    }

    @Test
    void aWholeInterviewFitsOnOneLine() {
        var code = AnswerCode.of(new Respondents(2).whole(Respondents.BANK, -3, 0));
        assertThat(code.toString().length()).isLessThanOrEqualTo(24);
    }

    @Test
    void aMistypedLetterIsNoticed() {
        var random = new Random(13);
        int noticed = 0;
        for (int i = 0; i < 1_000; i++) {
            var bare = new StringBuilder(code(random).bare());
            int place = random.nextInt(bare.length());
            bare.setCharAt(place, bare.charAt(place) == 'Z' ? '0' : 'Z');
            noticed += AnswerCode.parse(bare.toString()) instanceof Parsed.Invalid<AnswerCode> ? 1 : 0;
        }
        assertThat(noticed).isGreaterThan(990);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " - ", "U", "ABCD", "é", "0000-0000-0000-0000-0000-0000-0000-0000-0000-0000-0000", "Z"})
    void whatIsNoCodeIsRefused(String typed) {
        assertThat(AnswerCode.parse(typed)).isInstanceOf(Parsed.Invalid.class);
    }

    @Test
    void theMarkChangesWithTheParameters() {
        var bank = Respondents.BANK;
        var first = bank.items().getFirst();
        var other = bank.recalibrated("x", Map.of(first.id(), new Parameters(1, -2, true)));
        assertThat(other.mark()).isNotEqualTo(bank.mark()).isBetween(0, 0x7FFF);
    }

    private static AnswerCode code(Random random) {
        List<Answer> answers = Stream.generate(() -> Answer.values()[random.nextInt(4)])
                .limit(random.nextInt(26))
                .toList();
        return new AnswerCode(random.nextInt(1 << 15), random.nextInt(Interview.ROTATIONS), answers);
    }
}
