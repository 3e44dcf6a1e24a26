package fr.mediane.programmes.competence.adaptive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.springframework.core.io.ClassPathResource;

/** The bank that Médiane ships, and people who answer as the model says, by a seed. */
public final class Respondents {
    public static final ItemBank BANK = bank();

    private final Random random;

    public Respondents(long seed) {
        random = new Random(seed);
    }

    static String file() {
        try {
            return new ClassPathResource("fr/mediane/programmes/competence/items.yaml")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double ability(double mean, double variance) {
        return mean + Math.sqrt(variance) * random.nextGaussian();
    }

    int rotation() {
        return random.nextInt(Interview.ROTATIONS);
    }

    /** Answers by chance; now and then "I do not know". */
    Answer answer(Item item, double ability, double unknown) {
        if (random.nextDouble() < unknown) {
            return Answer.DOES_NOT_KNOW;
        }
        if (random.nextDouble() < item.parameters().chance(ability)) {
            return Answer.ALONE;
        }
        return random.nextBoolean() ? Answer.WITH_HELP : Answer.NOT_YET;
    }

    /** A whole interview of someone. */
    public Interview whole(ItemBank bank, double ability, double unknown) {
        var interview = Interview.begin(bank, rotation());
        for (var item = interview.next(); item.isPresent(); item = interview.next()) {
            interview = interview.answer(answer(item.get(), ability, unknown));
        }
        return interview;
    }

    private static ItemBank bank() {
        return ItemFile.read(file());
    }
}
