package fr.mediane.programmes.training.certification;

import java.util.Optional;

/** The three certificates of professional competence that make the title. */
public enum BlockCode {
    CCP1,
    CCP2,
    CCP3;

    /** The block that a form sent; empty when it is none. */
    public static Optional<BlockCode> read(String sent) {
        for (var code : values()) {
            if (code.name().equals(sent)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
