package fr.mediane.programmes.beneficiaries.imports;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.PostCode;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.MeantCommune;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells which commune a line means, remembering what it was asked: a file names the same ones again and again. */
final class CommuneReader {
    private static final int NAMED = 3;
    private final TerritoryDesk territory;
    private final TypedCommuneDesk typed;
    private final Map<String, Found> known = new HashMap<>();

    CommuneReader(TerritoryDesk territory, TypedCommuneDesk typed) {
        this.territory = territory;
        this.typed = typed;
    }

    record Found(Optional<CommuneCode> code, List<Remark> remarks) {
        static final Found NOTHING = new Found(Optional.empty(), List.of());
    }

    /** By the INSEE code, else by name and postcode, else by either when it can mean one only. */
    Found read(String insee, String postcode, String name) {
        if (insee.isEmpty() && postcode.isEmpty() && name.isEmpty()) {
            return Found.NOTHING;
        }
        return known.computeIfAbsent(insee + "\t" + postcode + "\t" + name, _ -> find(insee, postcode, name));
    }

    private Found find(String insee, String postcode, String name) {
        if (!insee.isEmpty()) {
            return CommuneCode.parse(whole(insee))
                    .value()
                    .flatMap(territory::commune)
                    .map(commune -> found(commune, List.of()))
                    .orElseGet(() -> rejected(Column.INSEE, "beneficiaries.import.row.insee", insee));
        }
        return name.isEmpty() ? byPostcode(postcode) : byName(name, postcode);
    }

    private Found byPostcode(String postcode) {
        var served =
                PostCode.parse(whole(postcode)).value().map(territory::communes).orElse(List.of());
        return switch (served.size()) {
            case 0 -> rejected(Column.POSTCODE, "beneficiaries.import.row.postcode", postcode);
            case 1 -> found(served.getFirst(), List.of(corrected(served.getFirst())));
            default -> rejected(Column.POSTCODE, "beneficiaries.import.row.several", labels(served));
        };
    }

    private Found byName(String name, String postcode) {
        return switch (typed.meant((name + " " + whole(postcode)).strip(), "")) {
            case MeantCommune.One(var commune) -> found(commune, said(commune, name));
            case MeantCommune.Unclear(var likely) -> unclear(name, postcode, likely);
            case MeantCommune.None() -> Found.NOTHING;
        };
    }

    /** Of several that begin so, the one of this very name counts; and a wrong postcode is not worse than none. */
    private Found unclear(String name, String postcode, List<Commune> likely) {
        var same = likely.stream()
                .filter(commune -> Column.word(commune.name()).equals(Column.word(name)))
                .toList();
        if (same.size() == 1) {
            return found(same.getFirst(), List.of());
        }
        return likely.isEmpty()
                ? rejected(Column.COMMUNE, "beneficiaries.import.row.commune", (name + " " + postcode).strip())
                : rejected(Column.COMMUNE, "beneficiaries.import.row.several", labels(likely));
    }

    private static List<Remark> said(Commune commune, String name) {
        var typedName = Column.word(name).replaceAll("\\d", "");
        return Column.word(commune.name()).equals(typedName) ? List.of() : List.of(corrected(commune));
    }

    private static Remark corrected(Commune commune) {
        return Remark.correction(Column.COMMUNE, "beneficiaries.import.row.commune-read", commune.label());
    }

    private static Found found(Commune commune, List<Remark> remarks) {
        return new Found(Optional.of(commune.whole()), remarks);
    }

    private static Found rejected(Column column, String key, String argument) {
        return new Found(Optional.empty(), List.of(Remark.reason(column, key, argument)));
    }

    private static String labels(List<Commune> communes) {
        return communes.stream().limit(NAMED).map(Commune::label).collect(Collectors.joining(", "));
    }

    /** Spreadsheets take a code for a number and drop its zero. */
    private static String whole(String code) {
        var bare = code.replaceAll("[\\s\\u00a0\\u202f]", "");
        return bare.matches("[1-9]\\d{3}") ? "0" + bare : bare;
    }
}
