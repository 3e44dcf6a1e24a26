package fr.mediane.programmes.mediation.logbook;

import fr.mediane.kernel.Coded;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.programmes.mediation.Theme;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which of one's own activities to list.
 *
 * @param from first day, included
 * @param to last day, included
 */
public record LogbookFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<ActivityType> type,
        Optional<UUID> venue,
        Optional<Theme> theme,
        Optional<UUID> tag,
        Order order) {
    public static final LogbookFilter ALL = new LogbookFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Order.NEWEST_FIRST);

    /** Everything of one day. */
    public static LogbookFilter day(LocalDate day) {
        return new LogbookFilter(
                Optional.of(day),
                Optional.of(day),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Order.NEWEST_FIRST);
    }

    /** How the list is sorted; the code is the one of the address bar. */
    public enum Order implements Coded {
        NEWEST_FIRST("-date"),
        OLDEST_FIRST("date"),
        LONGEST_FIRST("-duree"),
        SHORTEST_FIRST("duree"),
        MOST_PEOPLE_FIRST("-personnes"),
        FEWEST_PEOPLE_FIRST("personnes");

        private final String code;

        Order(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String messageKey() {
            return "mediation.order." + name();
        }
    }
}
