package fr.mediane.engines.procedures.instructing.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.instructing.ManyCasesDesk.Done;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Many cases, and what was done to them.
 *
 * @param done empty before anything was done
 */
public record ManyPage(List<CaseFile> cases, ManyForm form, List<Done> done, FormErrors errors) {
    public ManyPage {
        cases = List.copyOf(cases);
        done = List.copyOf(done);
    }

    /** An id for what is sent next, for each case. */
    public Map<UUID, UUID> steps() {
        return cases.stream().collect(Collectors.toMap(CaseFile::id, _ -> Uuid7.next()));
    }

    public List<Option> verdicts(Ui ui) {
        return Option.list(
                Arrays.asList(Verdict.values()),
                Verdict::name,
                verdict -> ui.t(verdict.state().messageKey()));
    }

    public long succeeded() {
        return done.stream().filter(one -> one.refused().isEmpty()).count();
    }

    public List<Done> failed() {
        return done.stream().filter(one -> !one.refused().isEmpty()).toList();
    }

    public String why(Ui ui, Done one) {
        Function<ErrorKey, String> words =
                reason -> ui.t(reason.key(), reason.arguments().toArray());
        return one.refused().stream().map(words).collect(Collectors.joining(" "));
    }
}
