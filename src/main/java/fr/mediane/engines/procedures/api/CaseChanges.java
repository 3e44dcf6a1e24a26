package fr.mediane.engines.procedures.api;

import fr.mediane.engines.procedures.CaseDesk;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseForgotten;
import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps a feed for each territory that decides, within the transactions that change its cases. */
@Component
class CaseChanges {
    private final ChangeFeed feed;
    private final CaseDesk cases;

    CaseChanges(ChangeFeed feed, CaseDesk cases) {
        this.feed = feed;
        this.cases = cases;
    }

    @EventListener
    void on(Moves.Changed changed) {
        append(changed.dossier());
    }

    @EventListener
    void on(CaseForgotten forgotten) {
        append(cases.opened(forgotten.dossier()).dossier());
    }

    /** A draft is nobody's but who writes it. */
    private void append(CaseFile dossier) {
        dossier.instructedBy().ifPresent(scope -> feed.append(feed(scope), dossier.id(), Change.Kind.PUT));
    }

    /** As the migration that fills it writes it too. */
    static String feed(Scope scope) {
        return ChangeFeed.named(
                "procedures.case." + Cases.level(scope).toLowerCase(Locale.ROOT) + ".", Cases.code(scope));
    }
}
