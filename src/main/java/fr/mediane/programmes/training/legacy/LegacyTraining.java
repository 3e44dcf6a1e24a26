package fr.mediane.programmes.training.legacy;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.certification.BlockCode;
import fr.mediane.programmes.training.certification.Outcome;
import fr.mediane.programmes.training.certification.PixDesk;
import fr.mediane.programmes.training.certification.ResultDesk;
import fr.mediane.programmes.training.certification.TitleVersion;
import fr.mediane.programmes.training.certification.Titles;
import fr.mediane.programmes.training.legacy.LegacyRecords.Waiting;
import fr.mediane.programmes.workforce.ContractStarted;
import fr.mediane.programmes.workforce.legacy.FindingKind;
import fr.mediane.programmes.workforce.legacy.Findings;
import fr.mediane.programmes.workforce.legacy.LegacyFile;
import fr.mediane.programmes.workforce.legacy.LegacyRow;
import fr.mediane.programmes.workforce.legacy.LegacyTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what juries decided and Pix certificates. A line is the holder's once they come to Médiane by the link of their
 * contract; until then it waits.
 */
@Component
@Transactional
class LegacyTraining implements LegacyTable {
    private static final String PIX = "PIX";
    private static final Pattern CODE = Pattern.compile("P-[A-Z0-9]{8}");
    private static final LocalDate FIRST_PIX = LocalDate.of(2017, 1, 1);
    private final LegacyRecords records;
    private final Titles titles;
    private final ResultDesk results;
    private final PixDesk pix;
    private final Clock clock;

    LegacyTraining(LegacyRecords records, Titles titles, ResultDesk results, PixDesk pix, Clock clock) {
        this.records = records;
        this.titles = titles;
        this.results = results;
        this.pix = pix;
        this.clock = clock;
    }

    @Override
    public int take(List<LegacyRow> rows, Map<String, List<UUID>> people, Findings findings) {
        var known = records.refs();
        var versions = titles.versions();
        var said = new HashSet<String>();
        var all = new ArrayList<Waiting>();
        for (var row : rows) {
            if (known.contains(row.ref())) {
                continue;
            }
            var contracts = people.get(row.text("conseiller_id"));
            if (contracts == null) {
                found(findings, row, FindingKind.BELONGS_NOWHERE, row.text("conseiller_id"));
                continue;
            }
            var unreadable = unreadable(row, versions);
            if (unreadable.isPresent()) {
                found(findings, row, FindingKind.UNREADABLE, unreadable.get());
                continue;
            }
            var one = waiting(row, contracts.getLast(), versions);
            if (said.add(row.ref()) && said.add(one.what(row.text("conseiller_id")))) {
                all.add(one);
            } else {
                found(findings, row, FindingKind.RESULT_TWICE);
            }
        }
        records.add(all);
        return all.size();
    }

    private static void found(Findings findings, LegacyRow row, FindingKind kind, Object... arguments) {
        findings.add(LegacyFile.TRAINING, row.line(), row.ref(), kind, arguments);
    }

    /** The column that says nothing known. */
    private Optional<String> unreadable(LegacyRow row, List<TitleVersion> versions) {
        var day = TypedDate.parse(row.text("jour")).filter(one -> !one.isAfter(Paris.today(clock)));
        if (row.ref().isEmpty()) {
            return Optional.of("id");
        }
        if (day.isEmpty()) {
            return Optional.of("jour");
        }
        if (kind(row).equals(PIX)) {
            return CODE.matcher(code(row)).matches() && !day.get().isBefore(FIRST_PIX)
                    ? Optional.empty()
                    : Optional.of("code");
        }
        if (BlockCode.read(kind(row)).isEmpty()) {
            return Optional.of("type");
        }
        if (outcome(row).isEmpty()) {
            return Optional.of("resultat");
        }
        return version(row, day.get(), versions).isEmpty() ? Optional.of("version") : Optional.empty();
    }

    private static Waiting waiting(LegacyRow row, UUID contract, List<TitleVersion> versions) {
        var day = TypedDate.parse(row.text("jour")).orElseThrow();
        boolean certificate = kind(row).equals(PIX);
        return new Waiting(
                Uuid7.next(),
                row.ref(),
                contract,
                kind(row),
                certificate ? "" : version(row, day, versions).orElseThrow().code(),
                day,
                certificate ? Outcome.PASSED : outcome(row).orElseThrow(),
                certificate ? code(row) : "");
    }

    private static String kind(LegacyRow row) {
        return row.text("type").toUpperCase(Locale.ROOT);
    }

    private static String code(LegacyRow row) {
        return row.text("code").toUpperCase(Locale.ROOT);
    }

    private static Optional<Outcome> outcome(LegacyRow row) {
        return switch (row.text("resultat").toLowerCase(Locale.ROOT)) {
            case "obtenu", "" -> Optional.of(Outcome.PASSED);
            case "non_obtenu" -> Optional.of(Outcome.FAILED);
            default -> Optional.empty();
        };
    }

    /** The version that is named, or the one that began last before the day; only one that juries decided on then. */
    private static Optional<TitleVersion> version(LegacyRow row, LocalDate day, List<TitleVersion> versions) {
        var named = row.text("version");
        return versions.stream()
                .filter(one ->
                        named.isEmpty() ? !one.from().isAfter(day) : one.code().equals(named))
                .max(Comparator.comparing(TitleVersion::from))
                .filter(one -> one.judgedOn(day));
    }

    /** Whoever holds a contract has come: what waited for them is theirs. */
    @EventListener
    void on(ContractStarted started) {
        started.account()
                .ifPresent(account -> records.waitingFor(started.contract()).forEach(one -> {
                    if (one.kind().equals(PIX)) {
                        pix.takeOver(account, one.code(), one.day());
                    } else {
                        results.record(
                                Actor.SYSTEM,
                                one.id(),
                                account,
                                one.version() + "-" + one.kind(),
                                one.day(),
                                one.outcome());
                    }
                    records.given(one.id());
                }));
    }
}
