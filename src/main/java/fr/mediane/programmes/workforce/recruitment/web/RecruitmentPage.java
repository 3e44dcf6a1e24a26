package fr.mediane.programmes.workforce.recruitment.web;

import fr.mediane.programmes.workforce.recruitment.CandidacyState;
import fr.mediane.programmes.workforce.recruitment.RecruitmentDesk.Line;
import java.util.List;
import java.util.Map;

/** An employer's positions to be filled. */
public record RecruitmentPage(List<Line> lines) {
    public RecruitmentPage {
        lines = List.copyOf(lines);
    }

    /** Interested people who wait for a first answer. */
    public long waiting(Line line) {
        return line.counts().getOrDefault(CandidacyState.INTERESTED, 0L);
    }

    /** Those it goes on with. */
    public long open(Line line) {
        return line.counts().entrySet().stream()
                .filter(one -> one.getKey().open())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
