package fr.mediane.programmes.workforce.web;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.web.SentId;
import fr.mediane.programmes.workforce.AmendmentDesk.Asked;
import fr.mediane.programmes.workforce.AmendmentKind;
import fr.mediane.programmes.workforce.PositionKind;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An amendment as it is typed. */
public record AmendmentForm(
        @Nullable String avenant,
        @Nullable String changement,
        @Nullable String nature,
        @Nullable String postes,
        @Nullable String repreneur,
        @Nullable String motif) {
    private static final int MOST = 2_000;
    static final AmendmentForm BLANK = new AmendmentForm(null, null, null, null, null, null);

    /** @param taker who is meant to take positions over */
    Decision<Asked> asked(Optional<UUID> taker) {
        var change = PositionPages.value(AmendmentKind.class, changeText());
        var kind = PositionPages.value(PositionKind.class, kindText());
        if (change.isEmpty()) {
            return Decision.refused(ErrorKey.on("changement", "workforce.error.amendment-kind"));
        }
        return Decision.accepted(new Asked(
                SentId.of(avenant),
                change.get(),
                kind.orElse(PositionKind.COUNSELLOR),
                number(),
                reasonText(),
                change.get() == AmendmentKind.TRANSFER ? taker : Optional.empty()));
    }

    private int number() {
        return countText().strip().matches("\\d{1,4}")
                ? Integer.parseInt(countText().strip())
                : 0;
    }

    public String changeText() {
        return text(changement);
    }

    public String kindText() {
        return text(nature);
    }

    public String countText() {
        return text(postes);
    }

    public String takerText() {
        return text(repreneur);
    }

    public String reasonText() {
        return text(motif);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.length() > MOST ? typed.substring(0, MOST + 1) : typed;
    }
}
