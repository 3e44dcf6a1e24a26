package fr.mediane.programmes.connectivity.operators.api;

import fr.mediane.kernel.Euros;
import fr.mediane.programmes.connectivity.operators.Answer;
import fr.mediane.programmes.connectivity.operators.GivenAnswer;
import fr.mediane.programmes.connectivity.operators.MaintenanceNotice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A notice and its answers as programs read them: what there is nothing to say of is left out; amounts are texts. */
final class NoticeJson {
    private NoticeJson() {}

    static Map<String, Object> of(MaintenanceNotice notice) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", notice.id());
        json.put("case", notice.caseNumber());
        json.put("state", notice.state().name());
        json.put("customerReference", notice.customerReference());
        json.put("customerName", notice.customerName());
        json.put("departement", notice.departement());
        put(json, "debt", notice.debt().map(Euros::toString));
        json.put("filedAt", notice.filedAt().toString());
        json.put("toldAt", notice.toldAt().toString());
        json.put("acknowledgeBy", notice.acknowledgeBy().toString());
        put(json, "acknowledgedAt", notice.acknowledgedAt().map(Object::toString));
        put(json, "line", notice.line().map(Enum::name));
        put(json, "ending", notice.ending().map(Enum::name));
        put(json, "endedAt", notice.endedAt().map(Object::toString));
        put(json, "balance", notice.balance().map(Euros::toString));
        json.put("sequence", notice.sequence());
        return json;
    }

    static Map<String, Object> of(GivenAnswer given) {
        var answer = given.answer();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", given.id());
        json.put("sequence", given.sequence());
        json.put("kind", answer.kind().name());
        json.put("givenAt", given.givenAt().toString());
        put(json, "amount", answer.amount().map(Euros::toString));
        put(json, "since", answer.since().map(Object::toString));
        put(json, "litigation", answer.litigation());
        put(json, "essentials", answer.essentials());
        put(json, "words", Optional.of(answer.words()).filter(text -> !text.isEmpty()));
        put(json, "instalments", instalments(answer));
        return json;
    }

    private static Optional<List<String>> instalments(Answer answer) {
        return Optional.of(answer.instalments().stream().map(Euros::toString).toList())
                .filter(parts -> !parts.isEmpty());
    }

    private static void put(Map<String, Object> json, String name, Optional<?> value) {
        value.ifPresent(one -> json.put(name, one));
    }
}
