package fr.mediane.registers.venues.web;

import fr.mediane.design.Ui;
import fr.mediane.registers.venues.hours.DayHours;
import fr.mediane.registers.venues.search.FoundVenue;
import fr.mediane.registers.venues.standard.Code;
import fr.mediane.registers.venues.standard.Itinerance;
import fr.mediane.registers.venues.standard.Sheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a venue's page shows.
 *
 * @param reported whether the person has just reported something
 * @param booking where one books here in Médiane itself; null when no hours are open
 * @param baseUrl the service's own address, for programs that read the page
 */
public record PlacePage(
        FoundVenue venue,
        Instant now,
        boolean reported,
        @Nullable String booking,
        String tiles,
        String baseUrl) {
    private static final int DAYS = 7;

    /** One fact of the venue: its heading and its values. */
    public record Fact(String headingKey, String icon, List<? extends Code> codes) {}

    public Sheet sheet() {
        return venue.sheet();
    }

    public LocalDate today() {
        return venue.calendar().at(now).toLocalDate();
    }

    /** Today and the six days after it. */
    public List<DayHours> days() {
        return venue.hours().understood() ? venue.hours().days(today(), DAYS, venue.calendar()) : List.of();
    }

    /** Whom it is for and how, in the order in which people ask. */
    public List<Fact> facts() {
        var offer = sheet().offer();
        return List.of(
                        new Fact("venues.place.fees", "HandShakeHeart", offer.fees()),
                        new Fact("venues.place.access", "House", offer.access()),
                        new Fact("venues.place.support", "PersonGroup", offer.support()),
                        new Fact("venues.place.publics", "Person", offer.publics()),
                        new Fact("venues.place.needs", "Wheelchair", offer.care()),
                        new Fact("venues.place.itinerance", "Compass", travels()))
                .stream()
                .filter(fact -> !fact.codes().isEmpty())
                .toList();
    }

    /** Nearly every place stays where it is: only those that travel say so. */
    private List<Itinerance> travels() {
        return sheet().itinerance().contains(Itinerance.ITINERANT) ? List.of(Itinerance.ITINERANT) : List.of();
    }

    public List<Code> networks() {
        return Stream.<Code>concat(sheet().programmes().stream(), sheet().labels().stream())
                .toList();
    }

    /** Where a map program shows the way; null when nobody knows where it is. */
    public @Nullable String route() {
        return sheet().place()
                .point()
                .map(point ->
                        "https://www.openstreetmap.org/directions?to=" + point.latitude() + "%2C" + point.longitude())
                .orElse(null);
    }

    public List<String> websites() {
        return sheet().contact().websites().stream().filter(VenueWords::isWeb).toList();
    }

    public List<String> emails() {
        return sheet().contact().emails().stream().filter(VenueWords::isEmail).toList();
    }

    /** The venue in schema.org's words, safe inside a script element. */
    public String data(Ui ui) {
        return PlaceData.of(this, ui);
    }

    /** The paragraphs of the long presentation. */
    public List<String> paragraphs() {
        return sheet().presentation()
                .detail()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
