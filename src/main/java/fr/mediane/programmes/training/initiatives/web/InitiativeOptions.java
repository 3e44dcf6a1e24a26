package fr.mediane.programmes.training.initiatives.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.training.catalogue.Audience;
import fr.mediane.programmes.training.catalogue.Level;
import fr.mediane.programmes.training.initiatives.Extent;
import fr.mediane.programmes.training.initiatives.InitiativeDraft;
import fr.mediane.programmes.training.initiatives.StudyField;
import fr.mediane.programmes.training.initiatives.Technology;
import java.util.List;

/** What may be chosen in the fields of the EU platform. */
public final class InitiativeOptions {
    private InitiativeOptions() {}

    public static List<Option> audiences(Ui ui) {
        return Option.list(List.of(Audience.values()), Audience::name, one -> ui.t("training.audience." + one.name()));
    }

    public static List<Option> levels(Ui ui) {
        return Option.list(List.of(Level.values()), Level::name, one -> ui.t("training.level-of." + one.name()));
    }

    public static List<Option> technologies(Ui ui) {
        return Option.list(List.of(Technology.values()), Technology::name, one -> ui.t(one.messageKey()));
    }

    public static List<Option> fields(Ui ui) {
        return Option.list(List.of(StudyField.values()), StudyField::name, one -> ui.t(one.messageKey()));
    }

    public static List<Option> extents(Ui ui) {
        return Option.list(List.of(Extent.values()), Extent::name, one -> ui.t(one.messageKey()));
    }

    public static List<Option> languages(Ui ui) {
        return Option.list(InitiativeDraft.LANGUAGES, one -> one, one -> ui.t("training.language." + one));
    }
}
