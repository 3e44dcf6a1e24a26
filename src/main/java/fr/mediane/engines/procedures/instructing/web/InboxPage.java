package fr.mediane.engines.procedures.instructing.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.procedures.Procedure;
import fr.mediane.engines.procedures.instructing.CaseLine;
import fr.mediane.engines.procedures.instructing.CaseSearch;
import fr.mediane.engines.procedures.instructing.CaseSearch.View;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/** The inbox as it is shown. */
public record InboxPage(CaseSearch search, InboxDesk.Page found, List<Procedure> procedures) {
    public InboxPage {
        procedures = List.copyOf(procedures);
    }

    public List<View> views() {
        return List.of(View.values());
    }

    /** How many are in a tray; nothing of those that are not counted. */
    public String count(Ui ui, View view) {
        var count = found.counts().get(view);
        return count == null ? "" : ui.number(count);
    }

    public List<Option> kinds(Ui ui) {
        return Option.list(procedures, Procedure::key, one -> one.form().title().in(ui.english()));
    }

    public List<Option> labels() {
        return Option.list(found.labels(), label -> label, label -> label);
    }

    public String title(Ui ui, CaseLine line) {
        return Objects.requireNonNull(found.titles().get(line.revision()))
                .form()
                .title()
                .in(ui.english());
    }

    /** Who sees to it, or nothing. */
    public String who(CaseLine line) {
        return line.assigned()
                .map(account -> found.names().getOrDefault(account, ""))
                .orElse("");
    }

    /** The same search, for the address of a file. */
    public String query() {
        return UriComponentsBuilder.newInstance()
                .queryParam("bac", search.view().name().toLowerCase(Locale.ROOT))
                .queryParam("mots", "{mots}")
                .queryParam("demarche", "{demarche}")
                .queryParam("etiquette", "{etiquette}")
                .encode()
                .buildAndExpand(search.words(), search.procedure(), search.label())
                .toUriString();
    }

    /** Whether something narrows the list. */
    public boolean narrowed() {
        return !search.words().isEmpty()
                || !search.procedure().isEmpty()
                || !search.label().isEmpty();
    }
}
