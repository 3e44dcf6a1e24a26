package fr.mediane.programmes.vouchers.continuity.web;

import fr.mediane.programmes.vouchers.continuity.Continuity;
import java.util.List;

/** A sponsor's daily files. */
public record ContinuityPage(List<Continuity> own) {
    public ContinuityPage {
        own = List.copyOf(own);
    }
}
