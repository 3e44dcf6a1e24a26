package fr.mediane.programmes.workforce.applications.web;

import fr.mediane.engines.procedures.committee.Standing;
import fr.mediane.platform.web.SentId;
import fr.mediane.programmes.workforce.applications.AwardDecisionDesk.Before;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An award as it is typed. */
public record AwardForm(
        @Nullable String etape,
        @Nullable String decision,
        @Nullable String postes,
        @Nullable String zone,
        @Nullable String raison,
        @Nullable String pour,
        @Nullable String seance) {
    private static final int MOST = 5_000;

    /** What is proposed to the committee already, else as many as are asked for. */
    static AwardForm of(Before before, Standing standing) {
        return standing.waiting()
                .map(item -> new AwardForm(
                        null,
                        item.proposal().verdict().name(),
                        item.proposal().details().get("postes"),
                        item.proposal().details().get("zone"),
                        item.proposal().reason(),
                        null,
                        item.sitting().toString()))
                .orElseGet(() -> new AwardForm(
                        null, null, String.valueOf(before.application().positions()), null, null, null, null));
    }

    Map<String, String> details() {
        return Map.of("postes", countText(), "zone", zoneText());
    }

    boolean forCommittee() {
        return text(pour).equals("commission");
    }

    UUID sitting() {
        return SentId.of(seance);
    }

    UUID step() {
        return SentId.of(etape);
    }

    public String sittingText() {
        return text(seance);
    }

    public String decisionText() {
        return text(decision);
    }

    public String countText() {
        return text(postes);
    }

    public String zoneText() {
        return text(zone);
    }

    public String reasonText() {
        return text(raison);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.length() > MOST ? typed.substring(0, MOST + 1) : typed;
    }
}
