package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.training.catalogue.MaterialDesk.Shelf;
import fr.mediane.programmes.training.catalogue.Session;
import fr.mediane.registers.organisations.Organisation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What goes along with a session, and who gives it. @param typed what a refused form said */
public record MaterialsPage(
        Session session,
        Optional<Organisation> organisation,
        Shelf shelf,
        String id,
        Map<String, String> typed,
        FormErrors errors) {
    public static final String SESSION = "session";
    public static final String MODULE = "module";

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String site() {
        return typed.getOrDefault("site", session.website().orElse(""));
    }

    public String number() {
        return typed.getOrDefault(
                "numero", organisation.map(Organisation::numberForReading).orElse(""));
    }

    public String whose() {
        return typed.getOrDefault("pour", SESSION);
    }

    public List<Option> choices(Ui ui) {
        return List.of(
                Option.of(SESSION, ui.t("training.materials.of-session")),
                Option.of(MODULE, ui.t("training.materials.of-module")));
    }
}
