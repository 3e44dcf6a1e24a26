package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Money;
import fr.mediane.design.Ui;
import fr.mediane.programmes.workforce.grants.Recomputed;
import fr.mediane.programmes.workforce.grants.forecast.GrantingAuthorityDesk;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Versions of the rules, and what a change would do.
 *
 * @param shown what computing anew would change, when it was asked for
 * @param proposed whether that is for a new version
 * @param authority as typed
 */
public record GrantRulesPage(
        List<GrantVersion> versions,
        VersionForm form,
        Optional<Recomputed> shown,
        boolean proposed,
        List<GrantingAuthorityDesk.Authority> authorities,
        String authority,
        String authoritySince,
        String done,
        FormErrors errors) {
    public GrantRulesPage {
        versions = List.copyOf(versions);
        authorities = List.copyOf(authorities);
    }

    /** The same with what was typed about the authority. */
    GrantRulesPage typed(String since, String name) {
        return new GrantRulesPage(versions, form, shown, proposed, authorities, name, since, done, errors);
    }

    /** All instalments with their sum, in words. */
    public static String amounts(Ui ui, GrantVersion version, Audience audience) {
        var parts = version.instalments(audience);
        if (parts.isEmpty()) {
            return "–";
        }
        return parts.stream().map(cents -> Money.euros(ui, cents)).collect(Collectors.joining(" + ")) + " = "
                + Money.euros(ui, version.total(audience));
    }
}
