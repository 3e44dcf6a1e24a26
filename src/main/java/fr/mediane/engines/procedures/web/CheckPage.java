package fr.mediane.engines.procedures.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.forms.AnswersInWords;
import fr.mediane.engines.forms.Form;
import fr.mediane.engines.forms.FormPage;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Channel;
import fr.mediane.engines.procedures.Mandate;
import fr.mediane.engines.procedures.OwnCasesDesk.Own;
import java.util.Arrays;
import java.util.List;

/** A case before it is filed, to be looked over. */
public record CheckPage(Own own, AnswersInWords words, Typed typed, FormErrors errors) {
    /** What was typed of the mandate. */
    public record Typed(String on, String how) {
        static final Typed NOTHING = new Typed("", "");
    }

    /** Filed before, and now mended. */
    public boolean again() {
        return own.dossier().state() == CaseState.UNDER_CONSTRUCTION;
    }

    /** Whether a mandate is asked for. */
    public boolean forSomebody() {
        return !again() && own.dossier().channel() != Channel.ONLINE;
    }

    public List<Option> ways(Ui ui) {
        return Option.list(Arrays.asList(Mandate.Signed.values()), Mandate.Signed::name, how -> ui.t(how.messageKey()));
    }

    /** What is wrong, each with the address of the question it is about. */
    public List<Fault> faults(Ui ui) {
        return errors.lines(ui).stream()
                .map(line -> own.procedure()
                        .form()
                        .ask(line.field().split("\\.", 2)[0])
                        .map(ask -> new Fault(
                                ask.head().label().in(ui.english()) + " – " + line.text(),
                                change() + part(ask.key()) + "#" + FormPage.id(line.field())))
                        .orElseGet(() -> new Fault(line.text(), line.field().isEmpty() ? "" : "#" + line.field())))
                .toList();
    }

    /** One thing to mend. */
    public record Fault(String text, String href) {}

    private String part(String key) {
        return own.procedure().form().parts(own.answers()).stream()
                .filter(part ->
                        part.fields().stream().anyMatch(field -> field.key().equals(key)))
                .map(Form.Part::key)
                .findFirst()
                .orElse("");
    }

    /** Where a part is changed, but for its key. */
    public String change() {
        return FillingPages.address(own.dossier().id()) + "?partie=";
    }
}
