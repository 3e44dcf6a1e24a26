package fr.mediane.engines.rules.sheet;

import java.math.BigDecimal;
import java.util.Optional;

/** What a column holds. */
public enum Kind {
    TEXT("string", Optional.empty()),
    /** Whole numbers: nothing lies between 59 and 60. */
    WHOLE("number", Optional.of(BigDecimal.ONE)),
    NUMBER("number", Optional.empty()),
    /** Amounts to the cent. */
    EUROS("number", Optional.of(new BigDecimal("0.01"))),
    DATE("date", Optional.of(BigDecimal.ONE)),
    YES_NO("boolean", Optional.empty());

    private final String feel;
    private final Optional<BigDecimal> step;

    Kind(String feel, Optional<BigDecimal> step) {
        this.feel = feel;
        this.step = step;
    }

    /** The type of FEEL. */
    public String feel() {
        return feel;
    }

    /** How far two neighbours lie apart (days for dates); empty where there is no end of values between two. */
    Optional<BigDecimal> step() {
        return step;
    }

    public boolean number() {
        return feel.equals("number");
    }

    public String messageKey() {
        return "rules.kind." + name();
    }
}
