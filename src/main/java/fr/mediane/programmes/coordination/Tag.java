package fr.mediane.programmes.coordination;

import java.util.UUID;

/**
 * A word to stick on activities.
 *
 * @param version counts its changes; to be sent back with an edit
 * @param owner the account, the team or the code of the département; empty for a national tag
 * @param retired no longer offered; what bears it keeps it
 */
public record Tag(UUID id, int version, TagLevel level, String owner, String label, boolean retired) {
    public static final int LONGEST_LABEL = 60;

    /** Whose it is, in one word: {@code NATIONAL}, {@code DEPARTEMENT-26}. */
    public Whose whose() {
        return new Whose(level, owner);
    }

    /** A level together with the owner at that level. */
    public record Whose(TagLevel level, String owner) {
        public String code() {
            return owner.isEmpty() ? level.name() : level.name() + "-" + owner;
        }
    }
}
