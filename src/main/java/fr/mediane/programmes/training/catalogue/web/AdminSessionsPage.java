package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.training.catalogue.LearningModule;
import fr.mediane.programmes.training.catalogue.Session;
import java.util.List;
import java.util.Map;

/** Every session, and the form of a new one. @param typed what a refused form said */
public record AdminSessionsPage(
        List<Session> sessions, List<LearningModule> modules, String id, Map<String, String> typed, FormErrors errors) {
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<Option> choices(Ui ui) {
        return Option.list(modules, LearningModule::code, one -> one.title().in(ui.english()));
    }
}
