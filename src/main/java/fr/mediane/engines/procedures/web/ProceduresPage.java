package fr.mediane.engines.procedures.web;

import fr.mediane.engines.procedures.Procedure;
import java.util.List;

/** What can be asked for. */
public record ProceduresPage(List<Procedure> procedures) {
    public ProceduresPage {
        procedures = List.copyOf(procedures);
    }
}
