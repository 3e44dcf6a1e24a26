package fr.mediane.programmes.beneficiaries.imports;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.tables.ReadTable.Cell;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a line as a counsellor would: what is meant without doubt is corrected, and said; what is not rejects the line, and
 * the reason is said. The rules are those of the form.
 */
final class LineReader {
    private static final Pattern DATE = Pattern.compile("(?:\\d{1,2}[/.\\- ]){2}(\\d{4})|(\\d{4})-\\d{2}-\\d{2}.*");
    private static final Pattern LOST_ZERO = Pattern.compile("[1-9]\\d{8}");
    private static final Map<String, Column> FIELDS = Map.of(
            "name", Column.NAME,
            "birthYear", Column.BIRTH_YEAR,
            "gender", Column.GENDER,
            "status", Column.STATUS,
            "commune", Column.COMMUNE,
            "phone", Column.PHONE,
            "email", Column.EMAIL,
            "needs", Column.NEEDS);
    private final CommuneReader communes;
    private final int thisYear;

    LineReader(CommuneReader communes, int thisYear) {
        this.communes = communes;
        this.thisYear = thisYear;
    }

    FileLine read(Map<Column, Cell> cells) {
        var line = new Reading(cells);
        var draft = line.draft();
        for (var error : draft.read(thisYear).errors()) {
            line.remarks.add(reason(error));
        }
        return new FileLine(line.texts, draft, line.remarks);
    }

    private static Remark reason(ErrorKey error) {
        return Remark.reason(
                FIELDS.getOrDefault(error.field(), Column.NAME),
                error.key(),
                error.arguments().stream().map(String::valueOf).toArray(String[]::new));
    }

    /** One line being read. */
    private final class Reading {
        private final Map<Column, String> texts = new EnumMap<>(Column.class);
        private final List<Remark> remarks = new ArrayList<>();

        Reading(Map<Column, Cell> cells) {
            cells.forEach((column, cell) -> {
                if (cell.formula()) {
                    remarks.add(Remark.correction(column, "beneficiaries.import.row.formula"));
                } else if (!cell.text().isBlank()) {
                    texts.put(column, cell.text());
                }
            });
        }

        PersonDraft draft() {
            var commune = commune();
            return new PersonDraft(
                    (text(Column.FIRST_NAME) + " " + text(Column.NAME)).strip(),
                    birthYear(),
                    word(Column.GENDER, Words.GENDERS, "beneficiaries.import.row.gender"),
                    word(Column.STATUS, Words.STATUSES, "beneficiaries.import.row.status"),
                    commune.map(CommuneCode::code).orElse(""),
                    phone(commune),
                    text(Column.EMAIL).replaceFirst("(?i)^mailto:", ""),
                    text(Column.NEEDS));
        }

        private String text(Column column) {
            return texts.getOrDefault(column, "").strip();
        }

        private String birthYear() {
            var typed = text(Column.BIRTH_YEAR);
            var date = DATE.matcher(typed);
            if (!date.matches()) {
                return typed;
            }
            var year = Optional.ofNullable(date.group(1)).or(() -> Optional.ofNullable(date.group(2)));
            remarks.add(Remark.correction(Column.BIRTH_YEAR, "beneficiaries.import.row.year", year.orElse("")));
            return year.orElse("");
        }

        private String word(Column column, Map<String, String> codes, String otherwise) {
            var typed = text(column);
            var code = codes.getOrDefault(Column.word(typed), "");
            if (code.isEmpty() && !typed.isEmpty()) {
                remarks.add(Remark.reason(column, otherwise, typed));
            }
            return code;
        }

        private Optional<CommuneCode> commune() {
            var found = communes.read(text(Column.INSEE), text(Column.POSTCODE), text(Column.COMMUNE));
            remarks.addAll(found.remarks());
            return found.code();
        }

        /** Spreadsheets take a number for a sum and drop its zero; six or eight digits depend on where one lives. */
        private String phone(Optional<CommuneCode> commune) {
            var typed = text(Column.PHONE);
            if (LOST_ZERO.matcher(typed).matches()) {
                var whole = "0" + typed;
                remarks.add(Remark.correction(Column.PHONE, "beneficiaries.import.row.zero", whole));
                return whole;
            }
            return commune.flatMap(code -> Words.phone(typed, code)).orElse(typed);
        }
    }
}
