package fr.mediane.registers.venues.hours;

import fr.mediane.kernel.PublicHolidays;
import fr.mediane.platform.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * The clock on a place's wall and its public holidays: La Réunion is not Paris.
 *
 * @param zone the place's time zone
 * @param holidays the place's public holidays
 */
public record LocalCalendar(ZoneId zone, PublicHolidays holidays) {
    /** Most of metropolitan France. */
    public static final LocalCalendar PARIS = new LocalCalendar(Paris.ZONE, PublicHolidays.NATIONAL);

    private static final LocalCalendar ALSACE_MOSELLE = new LocalCalendar(Paris.ZONE, PublicHolidays.ALSACE_MOSELLE);
    private static final LocalCalendar MARQUESAS =
            new LocalCalendar(ZoneId.of("Pacific/Marquesas"), PublicHolidays.POLYNESIE);
    private static final LocalCalendar GAMBIER =
            new LocalCalendar(ZoneId.of("Pacific/Gambier"), PublicHolidays.POLYNESIE);
    private static final LocalCalendar SAINT_BARTHELEMY =
            new LocalCalendar(ZoneId.of("America/St_Barthelemy"), PublicHolidays.SAINT_BARTHELEMY);
    private static final LocalCalendar SAINT_MARTIN =
            new LocalCalendar(ZoneId.of("America/Marigot"), PublicHolidays.SAINT_MARTIN);

    /** Communes of the Marquesas, half an hour ahead of Tahiti. */
    private static final Set<String> OF_MARQUESAS = Set.of("98718", "98723", "98731", "98750", "98756", "98757");

    private static final Map<String, LocalCalendar> OVERSEAS = Map.ofEntries(
            Map.entry("971", new LocalCalendar(ZoneId.of("America/Guadeloupe"), PublicHolidays.GUADELOUPE)),
            Map.entry("972", new LocalCalendar(ZoneId.of("America/Martinique"), PublicHolidays.MARTINIQUE)),
            Map.entry("973", new LocalCalendar(ZoneId.of("America/Cayenne"), PublicHolidays.GUYANE)),
            Map.entry("974", new LocalCalendar(ZoneId.of("Indian/Reunion"), PublicHolidays.REUNION)),
            Map.entry("975", new LocalCalendar(ZoneId.of("America/Miquelon"), PublicHolidays.NATIONAL)),
            Map.entry("976", new LocalCalendar(ZoneId.of("Indian/Mayotte"), PublicHolidays.MAYOTTE)),
            Map.entry("977", SAINT_BARTHELEMY),
            Map.entry("978", SAINT_MARTIN),
            Map.entry("986", new LocalCalendar(ZoneId.of("Pacific/Wallis"), PublicHolidays.WALLIS_ET_FUTUNA)),
            Map.entry("987", new LocalCalendar(ZoneId.of("Pacific/Tahiti"), PublicHolidays.POLYNESIE)),
            Map.entry("988", new LocalCalendar(ZoneId.of("Pacific/Noumea"), PublicHolidays.NOUVELLE_CALEDONIE)));

    /**
     * The calendar of a commune, by its official code, or by a postcode when the code is not known.
     *
     * @param code an INSEE code or a postcode; anything else is read as metropolitan France
     */
    public static LocalCalendar of(String code) {
        if (code.startsWith("57") || code.startsWith("67") || code.startsWith("68")) {
            return ALSACE_MOSELLE;
        }
        if (code.length() < 3 || code.charAt(0) != '9') {
            return PARIS;
        }
        return switch (code) {
            case "98719" -> GAMBIER;
            // La Poste's codes of the two islands that left Guadeloupe in 2007, and their INSEE codes before.
            case "97133", "97123" -> SAINT_BARTHELEMY;
            case "97150", "97127" -> SAINT_MARTIN;
            default -> OF_MARQUESAS.contains(code) ? MARQUESAS : OVERSEAS.getOrDefault(code.substring(0, 3), PARIS);
        };
    }

    /** What the clock on the wall shows. */
    public LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    boolean isHoliday(LocalDate day) {
        return holidays.include(day);
    }
}
