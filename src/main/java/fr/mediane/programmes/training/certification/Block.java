package fr.mediane.programmes.training.certification;

import java.util.Optional;

/**
 * A block of one version of the title.
 *
 * @param version the version's code, such as {@code 2025}
 */
public record Block(String version, BlockCode code) {
    /** As forms send it: {@code 2025-CCP1}. */
    @Override
    public String toString() {
        return version + "-" + code;
    }

    /** The block that a form sent; empty when it cannot be one. Whether the version has it is for a Desk to say. */
    public static Optional<Block> read(String sent) {
        int dash = sent.indexOf('-');
        return dash < 1
                ? Optional.empty()
                : BlockCode.read(sent.substring(dash + 1)).map(code -> new Block(sent.substring(0, dash), code));
    }
}
