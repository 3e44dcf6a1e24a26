package fr.mediane.engines.procedures.instructing.web;

import fr.mediane.engines.procedures.instructing.CaseSearch;
import fr.mediane.engines.procedures.instructing.CaseSearch.View;
import org.jspecify.annotations.Nullable;

/** Which cases are looked for, as an address says it. */
public record InboxFilter(
        @Nullable String mots,
        @Nullable String demarche,
        @Nullable String bac,
        @Nullable String etiquette,
        @Nullable String page) {
    CaseSearch search() {
        var number = text(page);
        return new CaseSearch(
                text(mots),
                text(demarche),
                View.parse(text(bac)).orElse(View.OPEN),
                text(etiquette),
                number.matches("\\d{1,5}") ? Integer.parseInt(number) : 1);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
