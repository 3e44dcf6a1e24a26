package fr.mediane.engines.procedures.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.forms.Field;
import fr.mediane.engines.procedures.Channel;
import fr.mediane.engines.procedures.Procedure;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The way in.
 *
 * @param helps whether the reader writes for others too
 * @param id of the case that the button begins
 * @param given what the link says to begin with, by name of the field
 */
public record ProcedurePage(
        Procedure procedure, boolean signedIn, boolean helps, UUID id, Map<String, List<String>> given) {
    public ProcedurePage {
        given = Map.copyOf(given);
    }

    /** The titles of its parts: what one will be asked. */
    public List<String> parts(Ui ui) {
        return procedure.form().fields().stream()
                .filter(Field.Section.class::isInstance)
                .map(field -> field.head().label().in(ui.english()))
                .toList();
    }

    public List<Option> channels(Ui ui) {
        return Option.list(
                List.of(Channel.HELPED, Channel.PAPER, Channel.ONLINE),
                Channel::name,
                channel -> ui.t("procedures.begin.channel." + channel.name()));
    }
}
