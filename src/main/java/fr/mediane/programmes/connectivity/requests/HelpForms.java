package fr.mediane.programmes.connectivity.requests;

import fr.mediane.engines.procedures.ShippedProcedures;
import fr.mediane.platform.Progress;
import fr.mediane.platform.ReferenceData;
import fr.mediane.programmes.connectivity.operators.Operator;
import fr.mediane.programmes.connectivity.operators.OperatorDesk;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The procedures as they come with Médiane. The companies to choose from are those known here, and the four of the pilot of
 * 2017; an administrator adds others to the form.
 */
@Component
class HelpForms implements ReferenceData {
    private static final List<String> PILOT = List.of("Bouygues Telecom", "Free", "Orange", "SFR");
    private static final int LONGEST = 20;
    private final ShippedProcedures shipped;
    private final OperatorDesk operators;

    HelpForms(ShippedProcedures shipped, OperatorDesk operators) {
        this.shipped = shipped;
        this.operators = operators;
    }

    /** The code of a company in the form. */
    static String code(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var bare = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }

    @Override
    public String name() {
        return "help-procedures";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public void load(Progress progress) {
        publish();
    }

    void publish() {
        var names = Stream.concat(PILOT.stream(), operators.all().stream().map(Operator::name))
                .distinct()
                .sorted()
                .map(name -> "      - {code: %s, fr: \"%s\", en: \"%s\"}".formatted(code(name), name, name))
                .collect(Collectors.joining("\n"));
        shipped.publish(ShippedProcedures.text(HelpForms.class, "aide-internet-recours.yaml"));
        shipped.publish(
                ShippedProcedures.text(HelpForms.class, "aide-internet.yaml").replace("%OPERATORS%", names));
    }
}
