package fr.mediane.programmes.vouchers.lists;

import fr.mediane.design.TypedDate;
import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.SheetReader;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.platform.tables.ReadTable;
import fr.mediane.programmes.vouchers.handing.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a table of people: what each line says, or why it says nothing that can be used. */
final class ListReader {
    private static final int HEADING_WITHIN = 5;
    private static final int LONGEST_NAME = 60;
    private static final Set<String> YES = Set.of("oui", "yes", "true", "vrai", "x", "1");
    private static final Set<String> NO = Set.of("non", "no", "false", "faux", "0", "");
    private static final Map<String, Way> WAYS = Map.of(
            "papier", Way.PAPER,
            "paper", Way.PAPER,
            "courriel", Way.EMAIL,
            "email", Way.EMAIL,
            "e mail", Way.EMAIL,
            "sms", Way.TEXT,
            "texto", Way.TEXT,
            "text", Way.TEXT);

    private final List<Field> asked;
    private final LocalDate today;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final Map<Integer, Integer> answers = new HashMap<>();

    private ListReader(List<Field> asked, LocalDate today) {
        this.asked = asked;
        this.today = today;
    }

    /**
     * A line read.
     *
     * @param reasons message keys; empty when it can be used
     */
    record Read(int number, Optional<Typed> typed, List<String> reasons) {}

    /** Empty when no line at the top has the headings. */
    static Optional<List<Read>> read(ReadTable table, List<Field> asked, LocalDate today) {
        var reader = new ListReader(asked, today);
        var lines = table.lines();
        for (int i = 0; i < Math.min(HEADING_WITHIN, lines.size()); i++) {
            if (reader.understands(lines.get(i).cells())) {
                return Optional.of(lines.subList(i + 1, lines.size()).stream()
                        .map(reader::read)
                        .toList());
            }
        }
        return Optional.empty();
    }

    private boolean understands(List<ReadTable.Cell> heading) {
        columns.clear();
        answers.clear();
        for (int i = 0; i < heading.size(); i++) {
            int place = i;
            var text = heading.get(i).text();
            Column.of(text).ifPresent(column -> columns.putIfAbsent(column, place));
            for (int number = 0; number < asked.size(); number++) {
                if (names(asked.get(number), text)) {
                    answers.putIfAbsent(number, place);
                }
            }
        }
        return columns.keySet().containsAll(Set.of(Column.NAME, Column.BORN)) && answers.size() == asked.size();
    }

    private static boolean names(Field field, String heading) {
        var plain = Column.plain(heading);
        return plain.equals(Column.plain(field.key()))
                || plain.equals(Column.plain(field.column().label(false)))
                || plain.equals(Column.plain(field.column().label(true)));
    }

    private Read read(ReadTable.Line line) {
        var reasons = new ArrayList<String>();
        if (line.cells().stream().anyMatch(ReadTable.Cell::formula)) {
            reasons.add("vouchers.list.error.formula");
        }
        var name = (text(line, Column.NAME) + " " + text(line, Column.FIRST_NAME)).strip();
        if (name.length() < 2 || name.length() > 2 * LONGEST_NAME || !name.matches(".*\\p{L}.*")) {
            reasons.add("vouchers.list.error.name");
        }
        var born = TypedDate.parse(text(line, Column.BORN))
                .filter(day -> day.isBefore(today) && day.isAfter(today.minusYears(130)));
        if (born.isEmpty()) {
            reasons.add("vouchers.list.error.born");
        }
        var contact = text(line, Column.CONTACT);
        var how = way(Column.plain(text(line, Column.WAY)), contact);
        if (how.isEmpty()) {
            reasons.add("vouchers.list.error.way");
        } else if (!reached(how.get(), contact)) {
            reasons.add("vouchers.list.error.contact." + how.get());
        }
        var given = new ArrayList<String>();
        for (int number = 0; number < asked.size(); number++) {
            var answer = answer(asked.get(number), cell(line, answers.getOrDefault(number, -1)));
            if (SheetReader.typed(asked.get(number), answer).isEmpty()
                    && !reasons.contains("vouchers.list.error.answer")) {
                reasons.add("vouchers.list.error.answer");
            }
            given.add(answer);
        }
        return new Read(
                Math.toIntExact(line.number()),
                reasons.isEmpty() && born.isPresent() && how.isPresent()
                        ? Optional.of(
                                new Typed(name, born.get(), how.get(), how.get() == Way.PAPER ? "" : contact, given))
                        : Optional.empty(),
                reasons);
    }

    /** Nothing said: as there is a contact for, else on paper. */
    private static Optional<Way> way(String plain, String contact) {
        if (!plain.isEmpty()) {
            return Optional.ofNullable(WAYS.get(plain));
        }
        return Optional.of(contact.isEmpty() ? Way.PAPER : contact.contains("@") ? Way.EMAIL : Way.TEXT);
    }

    private static boolean reached(Way how, String contact) {
        return switch (how) {
            case PAPER -> true;
            case EMAIL -> EmailAddress.parse(contact).value().isPresent();
            case TEXT -> PhoneNumber.parse(contact).value().isPresent();
        };
    }

    private static String answer(Field field, String cell) {
        var plain = Column.plain(cell);
        if (field.kind() == Kind.YES_NO) {
            return YES.contains(plain) ? "true" : NO.contains(plain) ? "false" : cell;
        }
        return cell;
    }

    private String text(ReadTable.Line line, Column column) {
        return cell(line, columns.getOrDefault(column, -1));
    }

    private static String cell(ReadTable.Line line, int place) {
        if (place < 0 || place >= line.cells().size()) {
            return "";
        }
        var text = line.cells().get(place).text().strip();
        return text.length() > 254 ? text.substring(0, 254) : text;
    }
}
