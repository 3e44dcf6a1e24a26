package fr.mediane.programmes.workforce.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.workforce.PositionEnvelope;
import fr.mediane.programmes.workforce.PositionKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How many positions there can be, and are. */
public record PositionEnvelopesPage(
        List<PositionEnvelope> envelopes,
        Map<String, String> departements,
        Typed typed,
        FormErrors errors,
        boolean done) {
    /** What was typed, kept when it was refused. */
    public record Typed(String kind, String ground, String count) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    public PositionEnvelopesPage {
        envelopes = List.copyOf(envelopes);
        departements = Map.copyOf(departements);
    }

    public String ground(Ui ui, PositionEnvelope one) {
        return one.ground().equals(PositionEnvelope.COUNTRY)
                ? ui.t("workforce.envelopes.country")
                : departements.getOrDefault(one.ground(), one.ground());
    }

    public List<Option> kinds(Ui ui) {
        return Option.list(Arrays.asList(PositionKind.values()), Enum::name, one -> ui.t(one.messageKey()));
    }

    public List<Option> grounds(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(Option.of(PositionEnvelope.COUNTRY, ui.t("workforce.envelopes.country")));
        departements.keySet().stream()
                .sorted()
                .map(code -> Option.of(code, departements.get(code) + " (" + code + ")"))
                .forEach(options::add);
        return options;
    }
}
