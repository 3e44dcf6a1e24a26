package fr.mediane.engines.procedures;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Form;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A case, opened.
 *
 * @param number what people quote: eight signs without those that look alike
 * @param instructedBy whose instructors decide; empty while a draft
 * @param applicant account of whom it is for, when there is one
 * @param openedBy account of who began it
 * @param subject who asks, in a few words
 * @param plain the answers as they are kept
 * @param due when it should be decided
 * @param silentSince since when silence has meant what it means
 */
public record CaseFile(
        UUID id,
        String number,
        String procedure,
        UUID revision,
        CaseState state,
        Channel channel,
        Optional<Scope> instructedBy,
        Optional<UUID> applicant,
        Optional<UUID> openedBy,
        Optional<UUID> assigned,
        String subject,
        Map<String, List<String>> plain,
        Optional<UUID> proposal,
        Optional<UUID> follows,
        Optional<Author> waitsFor,
        Instant openedAt,
        Instant changedAt,
        Optional<Instant> filedAt,
        Optional<Instant> decidedAt,
        Optional<LocalDate> due,
        Optional<Instant> silentSince,
        int version) {
    private static final Delay TO_CONTEST = new Delay(2, Delay.Unit.MONTHS);

    public CaseFile {
        plain = Map.copyOf(plain);
    }

    /**
     * The last day on which the answer, or silence that means refusal, can be contested: two months (CRPA, L411-2; Code de
     * justice administrative, R421-1).
     */
    public Optional<LocalDate> contestableUntil() {
        return decidedAt.or(() -> silentSince).map(at -> TO_CONTEST.after(Paris.day(at)));
    }

    public Answers answers(Form form) {
        return form.read(plain);
    }

    /** Says nothing of who asks. */
    @Override
    public String toString() {
        return "CaseFile " + number;
    }
}
