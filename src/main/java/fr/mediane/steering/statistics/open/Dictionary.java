package fr.mediane.steering.statistics.open;

import fr.mediane.platform.Messages;
import fr.mediane.steering.statistics.Breakdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What each column and each code of the open data means, in French and English. */
@Component
public class Dictionary {
    private final Messages messages;

    Dictionary(Messages messages) {
        this.messages = messages;
    }

    /**
     * One meaning.
     *
     * @param of what it explains: {@code colonne}, {@code perimetre}, {@code indicateur} or {@code modalite}
     * @param name the column, the subset or the indicator
     * @param code of the indicator; empty for the others
     */
    public record Entry(String of, String name, String code, String french, String english) {}

    public List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        OpenDataDesk.TABLE
                .columns()
                .forEach(column -> entries.add(entry("colonne", column, "", "statistics.open.column." + column)));
        Arrays.stream(Subset.Kind.values())
                .forEach(kind ->
                        entries.add(entry("perimetre", kind.word(), "", "statistics.open.subset." + kind.word())));
        List.of(Column.SUPPORTS, Column.ACTIVITIES, Column.INDIVIDUAL, Column.WORKSHOPS, Column.PARTICIPANTS)
                .forEach(total -> entries.add(
                        entry("indicateur", total.indicator(), "", "statistics.open.total." + total.indicator())));
        for (var breakdown : Breakdown.values()) {
            var name = Column.indicator(breakdown);
            entries.add(entry(
                    "indicateur",
                    name,
                    "",
                    "statistics.title." + breakdown.name().toLowerCase(Locale.ROOT)));
            breakdown.codes().forEach(code -> entries.add(entry("modalite", name, code, breakdown.messageKey(code))));
        }
        return entries;
    }

    private Entry entry(String of, String name, String code, String key) {
        return new Entry(of, name, code, messages.text(Locale.FRANCE, key), messages.text(Locale.UK, key));
    }
}
