package fr.mediane.engines.procedures.opinions.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.procedures.files.Document;
import fr.mediane.engines.procedures.instructing.InboxDesk.Examined;
import fr.mediane.engines.procedures.opinions.Opinion;
import java.util.List;

/**
 * The opinions on a case, and the form to ask for one.
 *
 * @param documents all files of the case
 */
public record OpinionPage(
        Examined examined,
        List<Opinion> opinions,
        List<Document> documents,
        OpinionForm form,
        boolean done,
        FormErrors errors) {
    public OpinionPage {
        opinions = List.copyOf(opinions);
        documents = List.copyOf(documents);
    }

    public String dossier() {
        return OpinionPages.DOSSIERS + "/" + examined.dossier().id();
    }

    public String address() {
        return dossier() + "/avis";
    }

    public List<Option> sections(Ui ui) {
        return Option.list(
                examined.procedure().form().parts(examined.answers()),
                part -> OpinionForm.part(part.key()),
                part -> part.title().in(ui.english()));
    }

    /** With when they came: two may have one name. */
    public List<Option> files(Ui ui) {
        return Option.list(
                documents, one -> one.id().toString(), one -> one.name() + " (" + ui.dateTime(one.addedAt()) + ")");
    }
}
