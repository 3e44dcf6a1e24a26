package fr.mediane.registers.journal.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.design.Ui;
import fr.mediane.registers.journal.JournalFilter;
import fr.mediane.registers.journal.JournalLine;
import fr.mediane.registers.journal.JournalReviewDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The journal's list with its filter. */
public record JournalPage(
        JournalForm form,
        FormErrors errors,
        JournalReviewDesk.Found found,
        JournalReviewDesk.State state,
        Map<UUID, String> names) {
    static final List<String> MODULES = List.of(
            "registers.identity",
            "registers.journal",
            "registers.organisations",
            "registers.territory",
            "registers.venues",
            "engines.agenda",
            "programmes.beneficiaries",
            "programmes.competence",
            "programmes.coordination",
            "programmes.mediation",
            "steering.statistics");

    public Paging paging() {
        return Paging.of(form.page(), JournalFilter.PAGE_SIZE, found.total());
    }

    public List<Option> modules(Ui ui) {
        return Option.list(MODULES, module -> module, module -> module(ui, module));
    }

    /** A module's name in words, or as it is when it is new here. */
    public String module(Ui ui, String module) {
        return word(ui, "journal.module.", module);
    }

    /** The same for the kind of what was read or changed. */
    public String type(Ui ui, String type) {
        return word(ui, "journal.type.", type);
    }

    private static String word(Ui ui, String prefix, String name) {
        var text = ui.t(prefix + name);
        return text.startsWith(prefix) ? name : text;
    }

    public String who(Ui ui, JournalLine line) {
        return line.actor().map(this::name).orElseGet(() -> ui.t("journal.who." + line.kind()));
    }

    /** Its name where a room knows one, else the beginning of the id. */
    public String name(UUID id) {
        return Optional.ofNullable(names.get(id))
                .orElseGet(() -> "…" + id.toString().substring(24));
    }

    public String fields(JournalLine line) {
        return String.join(", ", line.fields());
    }
}
