package fr.mediane.programmes.workforce.legacy;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.Contracts;
import fr.mediane.programmes.workforce.ConventionState;
import fr.mediane.programmes.workforce.grants.rules.VersionTimeline;
import fr.mediane.programmes.workforce.legacy.Legacy.Contract;
import fr.mediane.programmes.workforce.legacy.Legacy.Position;
import fr.mediane.programmes.workforce.legacy.Legacy.Structure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes employers, conventions, positions, people and contracts, many rows at a time. */
@Repository
class LegacyWriting {
    private static final String EMPLOYERS = Sql.beside(LegacyWriting.class, "write-employers");
    private static final String CONVENTIONS = Sql.beside(LegacyWriting.class, "write-conventions");
    private static final String POSITIONS = Sql.beside(LegacyWriting.class, "write-positions");
    private static final String ENVELOPES = Sql.beside(LegacyWriting.class, "write-envelopes");
    private static final String PEOPLE = Sql.beside(LegacyWriting.class, "write-people");
    private static final String CONTRACTS = Sql.beside(LegacyWriting.class, "write-contracts");
    private static final String EVENTS = Sql.beside(LegacyWriting.class, "write-events");
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final Contracts people;

    LegacyWriting(JdbcClient jdbc, JsonRows rows, Contracts people) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
    }

    /** What identifiers of the older tool are here. */
    record Ids(
            Map<String, UUID> conventions,
            Map<String, UUID> positions,
            Map<String, UUID> contracts,
            Map<String, UUID> people) {}

    record ConventionRow(
            UUID id,
            UUID employer,
            String kind,
            String departement,
            String state,
            String rules,
            boolean priority,
            LocalDate awarded,
            @Nullable LocalDate signed,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends) {}

    record PositionRow(
            UUID id,
            UUID convention,
            String kind,
            LocalDate awarded,
            @Nullable LocalDate back,
            @Nullable UUID carries) {}

    record PersonRow(
            UUID id,
            byte[] name,
            @Nullable String gender,
            @Nullable String education,
            @Nullable Boolean unemployed) {}

    record ContractRow(
            UUID id,
            UUID position,
            UUID person,
            String kind,
            LocalDate starts,
            @Nullable LocalDate ends,
            long gross,
            @Nullable LocalDate ended,
            @Nullable String reason) {}

    /** An envelope that had to grow. */
    record Grown(String kind, String ground, int positions) {}

    /**
     * Writes all of it.
     *
     * @param employers the organisation of each structure
     */
    Ids write(Reconciled all, Map<String, UUID> employers, VersionTimeline versions) {
        var ids = new Ids(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        all.structures().forEach(one -> ids.conventions().put(one.ref(), Uuid7.next()));
        all.positions().forEach(one -> ids.positions().put(one.ref(), Uuid7.next()));
        all.contracts().forEach(one -> ids.contracts().put(one.ref(), Uuid7.next()));
        all.contracts().forEach(one -> ids.people().computeIfAbsent(one.person(), _ -> Uuid7.next()));
        var conventions = all.structures().stream()
                .map(one -> row(one, ids, employers, versions))
                .toList();
        rows.write(EMPLOYERS, conventions);
        rows.write(CONVENTIONS, conventions);
        rows.write(POSITIONS, all.positions().stream().map(one -> row(one, ids)).toList());
        rows.write(PEOPLE, people(all.contracts(), ids));
        rows.write(CONTRACTS, all.contracts().stream().map(one -> row(one, ids)).toList());
        return ids;
    }

    private static ConventionRow row(Structure one, Ids ids, Map<String, UUID> employers, VersionTimeline versions) {
        boolean unsigned = one.state() == ConventionState.DECLINED || one.state() == ConventionState.ONGOING;
        var begins = one.starts().orElseThrow();
        return new ConventionRow(
                id(ids.conventions(), one.ref()),
                id(employers, one.ref()),
                one.kind().name(),
                one.departement(),
                one.state().name(),
                versions.at(begins)
                        .orElseGet(() -> versions.versions().getFirst())
                        .code(),
                one.priority(),
                one.awarded().orElseThrow(),
                unsigned ? null : one.signed().orElse(null),
                unsigned ? null : begins,
                unsigned ? null : one.ends().orElse(null));
    }

    private static PositionRow row(Position one, Ids ids) {
        return new PositionRow(
                id(ids.positions(), one.ref()),
                id(ids.conventions(), one.structure()),
                one.kind().name(),
                one.awarded(),
                one.givenBack().orElse(null),
                ids.positions().get(one.carriesOn()));
    }

    /** Called as in their latest contract, with what any of them reports. */
    private List<PersonRow> people(List<Contract> contracts, Ids ids) {
        var latest = new HashMap<String, Contract>();
        contracts.forEach(one ->
                latest.merge(one.person(), one, (a, b) -> b.starts().isBefore(a.starts()) ? a : b));
        return latest.values().stream()
                .map(one -> {
                    var id = id(ids.people(), one.person());
                    return new PersonRow(
                            id,
                            people.sealed(id, one.name()),
                            one.report().gender().map(Enum::name).orElse(null),
                            one.report().education().map(Enum::name).orElse(null),
                            one.report().unemployedBefore().orElse(null));
                })
                .toList();
    }

    private static ContractRow row(Contract one, Ids ids) {
        return new ContractRow(
                id(ids.contracts(), one.ref()),
                id(ids.positions(), one.position()),
                id(ids.people(), one.person()),
                one.kind().name(),
                one.starts(),
                one.ends().orElse(null),
                one.wage(),
                one.ended().orElse(null),
                one.reason().map(Enum::name).orElse(null));
    }

    private static UUID id(Map<String, UUID> ids, String ref) {
        var id = ids.get(ref);
        if (id == null) {
            throw new IllegalStateException("nothing was made for " + ref);
        }
        return id;
    }

    /** What a full-time month is paid at least, in cents. */
    long minimumWage(long day) {
        return people.minimumWage(LocalDate.ofEpochDay(day));
    }

    /** Makes room for positions that stand: an envelope holds what there is, and says so. */
    List<Grown> makeRoom(Reconciled all) {
        var departements = new HashMap<String, String>();
        all.structures().forEach(one -> departements.put(one.ref(), one.departement()));
        return rows.read(
                ENVELOPES,
                all.positions().stream()
                        .filter(one -> one.givenBack().isEmpty())
                        .map(one -> Map.of("kind", one.kind().name(), "ground", departements.get(one.structure())))
                        .toList(),
                Grown.class);
    }

    /** What happened, told from the rows themselves. */
    void tell(UUID legacyImport) {
        jdbc.sql(EVENTS).param("import", legacyImport).update();
    }
}
