package fr.mediane.steering.statistics.web;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.steering.statistics.Filter;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The fields of the form in which one types a name to add a filter, with the code of the proposal that was picked. */
@Component
class Additions {
    /** Where each field's proposals come from. */
    static final Map<String, String> FIELDS = Map.of(
            "territoire", "territoires",
            "contre-territoire", "territoires",
            "nom-lieu", "lieux",
            "nom-conseiller", "conseillers",
            "nom-employeur", "employeurs");

    private static final String CODE = "-code";
    private final Proposals proposals;

    Additions(Proposals proposals) {
        this.proposals = proposals;
    }

    /** Whether the form was sent, with or without anything in these fields. */
    static boolean any(MultiValueMap<String, String> values) {
        return FIELDS.keySet().stream().anyMatch(values::containsKey);
    }

    /** The question with what the fields add; refused where a name may mean several things, or none. */
    Decision<QuestionForm> of(Actor actor, MultiValueMap<String, String> values) {
        var form = QuestionForm.of(values);
        var reasons = new ArrayList<ErrorKey>();
        for (var field : FIELDS.entrySet()) {
            var typed = form.typed().getOrDefault(field.getKey(), "");
            if (typed.isEmpty()) {
                continue; // nothing to add
            }
            var picked = Optional.ofNullable(values.getFirst(field.getKey() + CODE))
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .or(() -> proposals.meant(actor, field.getValue(), typed));
            var before = form;
            var added = picked.flatMap(value -> with(before, field.getKey(), value));
            if (added.isEmpty()) {
                reasons.add(ErrorKey.on(field.getKey(), "statistics.error.unclear"));
            } else {
                form = added.get();
            }
        }
        return reasons.isEmpty() ? Decision.accepted(form) : Decision.refused(reasons);
    }

    private static Optional<QuestionForm> with(QuestionForm form, String field, String value) {
        return switch (field) {
            case "nom-lieu" -> Optional.of(form.with(Filter.VENUE, value));
            case "nom-conseiller" -> Optional.of(form.with(Filter.MEDIATOR, value));
            case "nom-employeur" -> Optional.of(form.with(Filter.EMPLOYER, value));
            default ->
                level(value)
                        .map(level -> field.equals("territoire")
                                ? form.with(level, code(level, value))
                                : form.beside(level, code(level, value)));
        };
    }

    /** The level of a territory in {@code departement-26}. */
    private static Optional<Filter> level(String value) {
        return Stream.of(Filter.COMMUNE, Filter.DEPARTEMENT, Filter.EPCI, Filter.REGION)
                .filter(level -> value.startsWith(level.parameter() + "-"))
                .findFirst();
    }

    private static String code(Filter level, String value) {
        return value.substring(level.parameter().length() + 1);
    }
}
