package fr.mediane.engines.procedures.opinions.web;

import fr.mediane.design.TypedDate;
import fr.mediane.engines.procedures.Written;
import fr.mediane.engines.procedures.opinions.Asked;
import fr.mediane.platform.web.SentId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** What was typed to ask for an opinion. */
public record OpinionForm(
        String id,
        String expert,
        String address,
        String question,
        String due,
        List<String> sections,
        List<String> documents) {
    private static final int LONGEST = 320;

    /** Before the key of a part, since the first may have none. */
    private static final String PART = "partie-";

    public OpinionForm {
        expert = cut(expert);
        address = cut(address);
        question = Written.kept(question);
        due = cut(due);
        sections = List.copyOf(sections);
        documents = List.copyOf(documents);
    }

    /** Nothing but a day, two weeks from now. */
    static OpinionForm fresh(UUID id, String due) {
        return new OpinionForm(id.toString(), "", "", "", due, List.of(), List.of());
    }

    static OpinionForm of(MultiValueMap<String, String> sent) {
        return new OpinionForm(
                one(sent, "avis"),
                one(sent, "expert"),
                one(sent, "courriel"),
                one(sent, "question"),
                one(sent, "pour-le"),
                sent.getOrDefault("parties", List.of()),
                sent.getOrDefault("pieces", List.of()));
    }

    static String part(String key) {
        return PART + key;
    }

    Asked asked() {
        return new Asked(
                SentId.of(id),
                expert,
                address,
                question,
                TypedDate.parse(due),
                sections.stream()
                        .filter(part -> part.startsWith(PART))
                        .map(part -> part.substring(PART.length()))
                        .collect(Collectors.toSet()),
                documents.stream().map(SentId::of).collect(Collectors.toSet()));
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
