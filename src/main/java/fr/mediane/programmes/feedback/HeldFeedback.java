package fr.mediane.programmes.feedback;

import fr.mediane.engines.surveys.AskingDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.beneficiaries.HeldOnPeople;
import fr.mediane.programmes.beneficiaries.HistoryLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What this room holds on people: that they were asked, and the answers that were promised to stay theirs. */
@Component
class HeldFeedback implements HeldOnPeople {
    private static final int ORDER = 40;
    private static final int ALL = 1_000;
    private final Askings askings;
    private final AskingDesk asking;

    HeldFeedback(Askings askings, AskingDesk asking) {
        this.askings = askings;
        this.asking = asking;
    }

    @Override
    public String titleKey() {
        return "feedback.held";
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** That they were asked; never whether or what they answered. */
    @Override
    public List<HistoryLine> history(Actor actor, Set<UUID> ids, int limit) {
        return askings.sentTo(ids, limit).stream()
                .flatMap(one -> one.sentAt().stream())
                .map(at -> new HistoryLine(day(at), "feedback.history", List.of(), List.of(), Optional.empty()))
                .toList();
    }

    @Override
    public List<Map<String, String>> copy(Set<UUID> ids) {
        var sent = askings.sentTo(ids, ALL);
        var answers = asking.answers(sent.stream().map(Asking::invitation).toList());
        var all = new ArrayList<Map<String, String>>();
        for (var one : sent) {
            var copy = new LinkedHashMap<String, String>();
            copy.put("feedback.copy.about", one.happenedOn().toString());
            one.sentAt().ifPresent(at -> copy.put("feedback.copy.asked", day(at).toString()));
            var said = answers.getOrDefault(one.invitation(), Map.of());
            if (!said.isEmpty()) {
                copy.put("feedback.copy.answers", words(said));
            }
            all.add(copy);
        }
        return all;
    }

    @Override
    public void erase(Set<UUID> ids, UUID pseudonym) {
        asking.forget(Actor.SYSTEM, askings.forget(ids));
    }

    private static String words(Map<String, List<String>> answers) {
        return answers.entrySet().stream()
                .map(answer -> answer.getKey() + " : " + String.join(", ", answer.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static LocalDate day(Instant at) {
        return Paris.day(at);
    }
}
