package fr.mediane.programmes.competence.adaptive;

import fr.mediane.kernel.Parsed;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * A whole run of answers as a code that one can note on paper: because the next question follows from the answers, they
 * are all there is to keep, and nobody need keep them. Letters that look alike are read as one (Crockford's base 32).
 *
 * @param mark of the bank the answers were given on
 */
public record AnswerCode(int mark, int rotation, List<Answer> answers) {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int MARK_BITS = 15;
    private static final int COUNT_BITS = 5;
    private static final int ANSWER_BITS = 2;
    private static final int CHECK_BITS = 10;
    private static final int MOST = 31;
    private static final int LONGEST = 40;

    public AnswerCode {
        answers = List.copyOf(answers);
        if (answers.size() > MOST) {
            throw new IllegalArgumentException(answers.size() + " answers");
        }
    }

    public static AnswerCode of(Interview interview) {
        return new AnswerCode(
                interview.bank().mark(),
                interview.rotation(),
                interview.given().stream().map(Given::answer).toList());
    }

    /** What someone typed or a browser kept, with or without hyphens. */
    public static Parsed<AnswerCode> parse(String typed) {
        var bare = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\u00a0\u202f-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (bare.isEmpty()) {
            return Parsed.invalid("competence.error.code-missing");
        }
        if (bare.length() > LONGEST || bare.chars().anyMatch(digit -> DIGITS.indexOf(digit) < 0)) {
            return Parsed.invalid("competence.error.code");
        }
        var bits = BigInteger.ZERO;
        for (var digit : bare.toCharArray()) {
            bits = bits.shiftLeft(BITS).or(BigInteger.valueOf(DIGITS.indexOf(digit)));
        }
        return read(bits, bare);
    }

    /** Groups of four, for eyes and for reading aloud. */
    @Override
    public String toString() {
        return bare().replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Without hyphens. */
    public String bare() {
        var bits = content();
        bits = bits.shiftLeft(CHECK_BITS).or(BigInteger.valueOf(check(bits)));
        int length = (length(answers.size()) + BITS - 1) / BITS;
        var text = new StringBuilder();
        for (int i = length - 1; i >= 0; i--) {
            text.append(DIGITS.charAt(bits.shiftRight(i * BITS).intValue() & 31));
        }
        return text.toString();
    }

    private static Parsed<AnswerCode> read(BigInteger bits, String bare) {
        var content = bits.shiftRight(CHECK_BITS);
        int count = part(content, 0, COUNT_BITS);
        boolean whole = (length(count) + BITS - 1) / BITS == bare.length();
        if (!whole || part(bits, 0, CHECK_BITS) != check(content)) {
            return Parsed.invalid("competence.error.code");
        }
        int mark = part(content, COUNT_BITS, MARK_BITS);
        int rotation = part(content, COUNT_BITS + MARK_BITS, BITS);
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < count; i++) {
            int place = COUNT_BITS + MARK_BITS + BITS + i * ANSWER_BITS;
            answers.add(Answer.values()[part(content, place, ANSWER_BITS)]);
        }
        return Parsed.valid(new AnswerCode(mark, rotation, answers));
    }

    private BigInteger content() {
        var bits = BigInteger.ZERO;
        for (int i = answers.size() - 1; i >= 0; i--) {
            bits = bits.shiftLeft(ANSWER_BITS)
                    .or(BigInteger.valueOf(answers.get(i).ordinal()));
        }
        return bits.shiftLeft(BITS)
                .or(BigInteger.valueOf(rotation))
                .shiftLeft(MARK_BITS)
                .or(BigInteger.valueOf(mark))
                .shiftLeft(COUNT_BITS)
                .or(BigInteger.valueOf(answers.size()));
    }

    private static int length(int answers) {
        return COUNT_BITS + MARK_BITS + BITS + ANSWER_BITS * answers + CHECK_BITS;
    }

    private static int part(BigInteger bits, int from, int length) {
        return bits.shiftRight(from).intValue() & ((1 << length) - 1);
    }

    private static int check(BigInteger content) {
        var sum = new CRC32();
        sum.update(content.toByteArray());
        return (int) (sum.getValue() & ((1 << CHECK_BITS) - 1));
    }
}
