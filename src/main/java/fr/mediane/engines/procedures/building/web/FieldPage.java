package fr.mediane.engines.procedures.building.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.forms.Block;
import fr.mediane.engines.forms.Enclosure;
import fr.mediane.engines.forms.Field;
import fr.mediane.engines.forms.Form;
import fr.mediane.engines.forms.Question;
import fr.mediane.engines.forms.Revision;
import fr.mediane.engines.procedures.building.FieldKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One field of a draft, to be written.
 *
 * @param block key of the block it stands in, or empty
 * @param key of the field; empty for a new one
 * @param after key of the field that a new one follows
 */
public record FieldPage(
        Revision revision,
        Form form,
        String block,
        String key,
        String after,
        FieldKind kind,
        FieldForm typed,
        FormErrors errors) {
    public String home() {
        return BuildingPages.HOME + "/" + revision.id();
    }

    /** The questions that come before it, in the form or in its block. */
    public List<Field.Ask> earlier() {
        var fields = block.isEmpty()
                ? form.fields()
                : form.ask(block)
                        .map(ask ->
                                ask.question() instanceof Block in ? in.each().fields() : List.<Field>of())
                        .orElse(List.of());
        var earlier = new ArrayList<Field.Ask>();
        for (var field : fields) {
            if (!key.isEmpty() && field.key().equals(key)) {
                break;
            }
            if (field instanceof Field.Ask ask) {
                earlier.add(ask);
            }
            if (key.isEmpty() && field.key().equals(after)) {
                break;
            }
        }
        return earlier;
    }

    /** Earlier questions with one choice, on which the choices of this one may depend. */
    public List<Option> linkable(Ui ui) {
        return earlier().stream()
                .filter(ask -> ask.question() instanceof Question.OneOf)
                .map(ask -> Option.of(ask.key(), ask.head().label().in(ui.english())))
                .toList();
    }

    /** The codes of the choices on which those of this one depend. */
    public String codes() {
        return earlier().stream()
                .filter(ask -> ask.key().equals(typed.text("linked-to")))
                .findFirst()
                .map(ask -> String.join(", ", ask.question().values()))
                .orElse("");
    }

    public List<Option> conditions(Ui ui) {
        return Shows.choices(ui, earlier());
    }

    public static List<Option> types() {
        return Option.list(Enclosure.TYPES.stream().sorted().toList(), type -> type, type -> type);
    }

    /** What a new field can be. */
    public static List<Option> kinds(Ui ui, boolean inBlock) {
        return Arrays.stream(FieldKind.values())
                .filter(kind -> !inBlock || kind.inBlock())
                .map(kind -> Option.of(kind.word(), ui.t(kind.messageKey())))
                .toList();
    }
}
