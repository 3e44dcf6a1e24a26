package fr.mediane.programmes.workforce.legacy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.Occupation;
import fr.mediane.programmes.workforce.legacy.Legacy.Contract;
import fr.mediane.programmes.workforce.legacy.Legacy.Payment;
import fr.mediane.programmes.workforce.legacy.Legacy.Position;
import fr.mediane.programmes.workforce.legacy.Legacy.Structure;
import fr.mediane.programmes.workforce.legacy.LegacyImport.Count;
import fr.mediane.programmes.workforce.legacy.LegacyWriting.Ids;
import fr.mediane.programmes.workforce.legacy.PaymentReconciling.Held;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes the files over, step by step; whoever calls does it in one transaction. */
@Component
class Takeover {
    private static final LocalDate NO_END = LocalDate.of(2999, 1, 1);
    private final LegacyImports imports;
    private final LegacyWriting writing;
    private final LegacyMoney money;
    private final LegacyEmployers employers;
    private final ObjectProvider<LegacyTable> others;

    Takeover(
            LegacyImports imports,
            LegacyWriting writing,
            LegacyMoney money,
            LegacyEmployers employers,
            ObjectProvider<LegacyTable> others) {
        this.imports = imports;
        this.writing = writing;
        this.money = money;
        this.employers = employers;
        this.others = others;
    }

    /** What there is to write down once all is taken over. */
    record Taken(UUID id, List<Count> counts, List<Finding> findings, Map<String, Map<String, UUID>> refs) {}

    /** What was read and has not been taken over before. */
    private record Fresh(
            List<Structure> structures, List<Position> positions, List<Contract> contracts, List<Payment> payments) {}

    Taken take(Actor actor, Map<LegacyFile, List<LegacyRow>> files, LocalDate today) {
        imports.alone();
        var findings = new Findings();
        var fresh = fresh(files, findings);
        var versions = money.versions();
        var all = new Reconciling(today, versions, findings)
                .of(fresh.structures(), fresh.positions(), fresh.contracts(), employers.standing());
        writing.makeRoom(all)
                .forEach(grown -> findings.add(
                        LegacyFile.POSITIONS,
                        0,
                        grown.ground(),
                        FindingKind.ENVELOPE,
                        grown.kind(),
                        grown.ground(),
                        grown.positions()));
        var ids = writing.write(all, employers.of(actor, all.structures()), versions);
        var fundings = new PaymentReconciling(today, versions, findings).of(fresh.payments(), held(all));
        var payments = money.write(fundings, ids.positions(), today);
        int trained = trained(files.getOrDefault(LegacyFile.TRAINING, List.of()), all, ids, findings);
        var refs = Map.of(
                LegacyFile.STRUCTURES.name(),
                ids.conventions(),
                LegacyFile.POSITIONS.name(),
                ids.positions(),
                LegacyFile.CONTRACTS.name(),
                ids.contracts(),
                LegacyImports.PEOPLE,
                ids.people(),
                LegacyFile.PAYMENTS.name(),
                payments);
        return new Taken(Uuid7.next(), counts(files, refs, trained), findings.all(), refs);
    }

    /** Writes down what was taken over, and tells the history of it. */
    void note(LegacyImport done, Taken taken) {
        imports.add(done);
        imports.findings(done.id(), taken.findings());
        taken.refs().forEach((file, ids) -> imports.refs(done.id(), file, ids));
        writing.tell(done.id());
    }

    /** Structures that were taken over once are left alone, with all that belongs to them. */
    private Fresh fresh(Map<LegacyFile, List<LegacyRow>> files, Findings findings) {
        var parsing = new LegacyParsing(findings);
        var structures = without(files, LegacyFile.STRUCTURES, "id", imports.known(LegacyFile.STRUCTURES));
        var positions = without(files, LegacyFile.POSITIONS, "structure_id", imports.known(LegacyFile.STRUCTURES));
        var knownPositions = imports.known(LegacyFile.POSITIONS);
        return new Fresh(
                parsing.structures(structures),
                parsing.positions(positions.stream()
                        .filter(one -> !knownPositions.contains(one.ref()))
                        .toList()),
                parsing.contracts(
                        without(files, LegacyFile.CONTRACTS, "poste_id", knownPositions), writing::minimumWage),
                parsing.payments(without(files, LegacyFile.PAYMENTS, "poste_id", knownPositions)));
    }

    private static List<LegacyRow> without(
            Map<LegacyFile, List<LegacyRow>> files, LegacyFile file, String column, Set<String> known) {
        return files.getOrDefault(file, List.of()).stream()
                .filter(one -> !known.contains(one.text(column)))
                .toList();
    }

    private static Map<String, Held> held(Reconciled all) {
        var employers = all.structures().stream().collect(Collectors.toMap(Structure::ref, one -> one));
        var occupied = all.contracts().stream().collect(Collectors.groupingBy(Contract::position));
        var held = new HashMap<String, Held>();
        for (var one : all.positions()) {
            var employer = employers.get(one.structure());
            if (employer != null) {
                held.put(
                        one.ref(),
                        new Held(
                                one,
                                Audience.of(employer.kind().name(), employer.priority()),
                                occupied.getOrDefault(one.ref(), List.of()).stream()
                                        .map(Takeover::occupation)
                                        .toList()));
            }
        }
        return held;
    }

    private static Occupation occupation(Contract one) {
        return new Occupation(
                new DateRange(
                        one.starts(), one.last().map(day -> day.plusDays(1)).orElse(NO_END)),
                one.wage());
    }

    private int trained(List<LegacyRow> rows, Reconciled all, Ids ids, Findings findings) {
        var people = new HashMap<String, List<UUID>>();
        all.contracts()
                .forEach(one -> people.computeIfAbsent(one.person(), _ -> new ArrayList<>())
                        .add(ids.contracts().get(one.ref())));
        return others.stream().mapToInt(one -> one.take(rows, people, findings)).sum();
    }

    private static List<Count> counts(
            Map<LegacyFile, List<LegacyRow>> files, Map<String, Map<String, UUID>> refs, int trained) {
        return files.entrySet().stream()
                .map(one -> new Count(
                        one.getKey(),
                        one.getValue().size(),
                        one.getKey() == LegacyFile.TRAINING
                                ? trained
                                : refs.getOrDefault(one.getKey().name(), Map.of())
                                        .size()))
                .toList();
    }
}
