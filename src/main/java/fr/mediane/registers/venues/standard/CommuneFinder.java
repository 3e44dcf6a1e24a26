package fr.mediane.registers.venues.standard;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells which commune a row means from its code, its postcode and its name, and mends the two latter when it is sure. */
final class CommuneFinder {
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final Pattern ABBREVIATED = Pattern.compile("(?iu)\\bs(t|te|ts|tes)?[ ./]\\s?");

    private final Gazetteer gazetteer;

    CommuneFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    boolean isKnowing() {
        return gazetteer != Gazetteer.NONE;
    }

    /** The postcode; one that lost its leading zero gets it back only if code or commune agree. Empty when rejected. */
    Optional<String> postCode(Row row, String insee) {
        var text = row.text(Field.CODE_POSTAL);
        if (POSTCODE.matcher(text).matches()) {
            return Optional.of(text);
        }
        var name = row.text(Field.COMMUNE);
        if (text.isEmpty()) {
            return only(row, insee, name);
        }
        var bare = text.replaceAll("[\\s\\u00A0\\u202F.]|^[Ff]-", "");
        var padded = bare.matches("[1-9]\\d{3}") ? "0" + bare : bare;
        if (!POSTCODE.matcher(padded).matches()) {
            row.rejected(Field.CODE_POSTAL, "venues.row.postcode-form", text);
            return Optional.empty();
        }
        if (padded.length() > bare.length() && !agrees(padded, insee, name)) {
            row.rejected(Field.CODE_POSTAL, "venues.row.postcode-digit", text, padded, name);
            return Optional.empty();
        }
        row.corrected(Field.CODE_POSTAL, "venues.row.code-read", text, padded);
        return Optional.of(padded);
    }

    /** The name; an absent one is found when the code, or the postcode alone, can mean one commune only. */
    Optional<String> name(Row row, String insee, String postCode) {
        var text = row.text(Field.COMMUNE);
        if (!text.isEmpty()) {
            return Optional.of(text);
        }
        var meant = byCode(insee).or(() -> single(gazetteer.byPostCode(postCode), any -> true));
        if (meant.isEmpty()) {
            row.rejected(Field.COMMUNE, "venues.row.missing");
            return Optional.empty();
        }
        row.corrected(Field.COMMUNE, "venues.row.commune-found", meant.get().name());
        return meant.map(Gazetteer.Commune::name);
    }

    /** Today's commune, by code, else by postcode and name, else by name alone within the département. */
    Optional<Gazetteer.Commune> commune(String insee, String postCode, String name) {
        var there = gazetteer.byPostCode(postCode);
        var department = postCode.substring(0, postCode.startsWith("97") || postCode.startsWith("98") ? 3 : 2);
        return byCode(insee)
                .or(() -> single(there, commune -> same(commune.name(), name)))
                .or(() -> single(gazetteer.named(written(name)), commune -> near(commune, department)))
                .or(() -> single(there, commune -> starts(commune.name(), name) || starts(name, commune.name())))
                .or(() -> single(there, any -> true));
    }

    private Optional<Gazetteer.Commune> byCode(String insee) {
        return insee.isEmpty() ? Optional.empty() : gazetteer.byCode(insee);
    }

    private Optional<String> only(Row row, String insee, String name) {
        var meant = byCode(insee).or(() -> single(gazetteer.named(written(name)), any -> true));
        if (name.isEmpty() || meant.isEmpty() || meant.get().postCodes().size() != 1) {
            row.rejected(Field.CODE_POSTAL, "venues.row.missing");
            return Optional.empty();
        }
        var postCode = meant.get().postCodes().getFirst();
        row.corrected(Field.CODE_POSTAL, "venues.row.postcode-found", postCode);
        return Optional.of(postCode);
    }

    private boolean agrees(String postCode, String insee, String name) {
        return insee.startsWith(postCode.substring(0, 2))
                || gazetteer.byPostCode(postCode).stream().anyMatch(commune -> same(commune.name(), name));
    }

    private static boolean near(Gazetteer.Commune commune, String department) {
        return commune.code().startsWith(department)
                || (commune.code().startsWith("2") && department.equals("20"))
                || commune.postCodes().stream().anyMatch(code -> code.startsWith(department));
    }

    private static Optional<Gazetteer.Commune> single(
            List<Gazetteer.Commune> communes, Predicate<Gazetteer.Commune> which) {
        var meant = communes.stream().filter(which).toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private static boolean starts(String longer, String shorter) {
        return key(shorter).length() > 3 && key(longer).startsWith(key(shorter));
    }

    private static String key(String name) {
        return Codes.key(written(name))
                .replaceFirst("^(le|la|les|l)(?=.{5})", "")
                .replaceFirst("cedex\\d*$", "");
    }

    /** "St Junien", "Verteuil s/Charente": the words that the register writes out. */
    private static String written(String name) {
        return ABBREVIATED.matcher(name).replaceAll(found -> {
            var ending = found.group(1);
            return ending == null ? "sur " : "Sain" + ending + " ";
        });
    }
}
