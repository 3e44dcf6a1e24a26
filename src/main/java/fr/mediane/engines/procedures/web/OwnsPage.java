package fr.mediane.engines.procedures.web;

import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.OwnCasesDesk.Own;
import java.util.List;

/** Somebody's cases. */
public record OwnsPage(List<Own> all, boolean discarded) {
    public OwnsPage {
        all = List.copyOf(all);
    }

    public List<Own> drafts() {
        return all.stream()
                .filter(one -> one.dossier().state() == CaseState.DRAFT)
                .toList();
    }

    public List<Own> filed() {
        return all.stream()
                .filter(one -> one.dossier().state() != CaseState.DRAFT)
                .toList();
    }
}
