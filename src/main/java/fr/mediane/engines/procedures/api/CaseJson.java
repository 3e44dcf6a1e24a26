package fr.mediane.engines.procedures.api;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Step;
import fr.mediane.engines.procedures.files.Document;
import fr.mediane.engines.procedures.instructing.Proposal;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A case as programs read it. What there is nothing to say of is left out; times are in UTC. */
final class CaseJson {
    private CaseJson() {}

    /** What stands in a list: nothing of who asks, nor what. */
    static Map<String, Object> brief(CaseFile dossier) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", dossier.id());
        json.put("numero", dossier.number());
        json.put("demarche", dossier.procedure());
        json.put("etat", dossier.state().code());
        json.put("territoire", dossier.instructedBy().map(CaseJson::territory).orElse(""));
        put(json, "depose_le", dossier.filedAt().map(Object::toString));
        json.put("change_le", dossier.changedAt().toString());
        put(json, "echeance", dossier.due().map(Object::toString));
        put(json, "silence_depuis", dossier.silentSince().map(Object::toString));
        put(json, "decide_le", dossier.decidedAt().map(Object::toString));
        put(json, "conteste", dossier.follows());
        return json;
    }

    /** All of it. */
    static Map<String, Object> whole(ProgramDesk.Opened opened) {
        var json = brief(opened.dossier());
        json.put("formulaire", opened.dossier().revision());
        json.put("demandeur", opened.dossier().subject());
        json.put("reponses", opened.dossier().plain());
        put(json, "proposition", opened.proposed().flatMap(CaseJson::verdict));
        put(json, "decide_par_une_page", opened.elsewhere());
        json.put(
                "historique",
                opened.steps().stream()
                        .map(step -> of(step, opened.attached().getOrDefault(step.id(), List.of())))
                        .toList());
        json.put("pieces", of(opened.documents()));
        return json;
    }

    /** Empty when the rules lack something to answer. */
    private static Optional<String> verdict(Decision<Proposal> proposed) {
        return proposed instanceof Decision.Accepted<Proposal>(var proposal)
                ? Optional.of(proposal.state().code())
                : Optional.empty();
    }

    private static Map<String, Object> of(Step step, List<Document> attached) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", step.id());
        json.put("etape", step.kind().name());
        json.put("etat", step.state().code());
        json.put("le", step.at().toString());
        json.put("auteur", step.author().name());
        put(json, "motif", Optional.of(step.reason()).filter(reason -> !reason.isEmpty()));
        put(json, "texte", Optional.of(step.words()).filter(words -> !words.isEmpty()));
        put(json, "pieces", Optional.of(of(attached)).filter(files -> !files.isEmpty()));
        return json;
    }

    private static List<Map<String, Object>> of(List<Document> documents) {
        return documents.stream().map(CaseJson::of).toList();
    }

    private static Map<String, Object> of(Document document) {
        return Map.of(
                "id", document.id(),
                "nom", document.name(),
                "type", document.type(),
                "octets", document.size(),
                "recu_le", document.addedAt().toString());
    }

    private static String territory(Scope scope) {
        return scope instanceof Scope.Territory(var level, var code)
                ? level.name().toLowerCase(Locale.ROOT) + ":" + code
                : "national";
    }

    private static void put(Map<String, Object> json, String name, Optional<?> value) {
        value.ifPresent(one -> json.put(name, one));
    }
}
