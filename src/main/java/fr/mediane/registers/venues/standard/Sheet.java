package fr.mediane.registers.venues.standard;

import fr.mediane.kernel.GeoPoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the national standard says of one venue (its fiche): every field but the id. An absent text is empty, an absent
 * list has no element; lists keep the order in which they were given.
 *
 * @param pivot SIRET, RNA or RIDET: 9 to 14 letters and digits; {@link #NO_PIVOT} when the source has none
 * @param name nom
 * @param typologies codes of {@link Typologie}, and unknown ones as they came
 * @param openingHours horaires, in OpenStreetMap's {@code opening_hours} form when the source knew it
 * @param itinerance whether the venue travels
 * @param otherLabels autres_formations_labels, free texts
 */
public record Sheet(
        String pivot,
        String name,
        Place place,
        List<String> typologies,
        Contact contact,
        String openingHours,
        Presentation presentation,
        Origin origin,
        List<Itinerance> itinerance,
        Offer offer,
        List<DispositifProgrammesNationaux> programmes,
        List<FormationsLabels> labels,
        List<String> otherLabels) {
    /** What sources write that know no pivot: never a key to tell two venues alike. */
    public static final String NO_PIVOT = "00000000000000";

    public Sheet {
        typologies = List.copyOf(typologies);
        itinerance = List.copyOf(itinerance);
        programmes = List.copyOf(programmes);
        labels = List.copyOf(labels);
        otherLabels = List.copyOf(otherLabels);
    }

    /**
     * Where it is.
     *
     * @param inseeCode code_insee as it was given, maybe of a commune that has merged since; or empty
     * @param latitude WGS 84 degrees, present together with longitude or not at all
     */
    public record Place(
            String commune,
            String postCode,
            String inseeCode,
            String address,
            String complement,
            OptionalDouble latitude,
            OptionalDouble longitude) {
        public Place {
            if (latitude.isPresent() != longitude.isPresent()) {
                throw new IllegalArgumentException("half a position");
            }
        }

        /** The position, when it is known. The sheet keeps more decimals than the point, for the export. */
        public Optional<GeoPoint> point() {
            return latitude.isPresent()
                    ? Optional.of(new GeoPoint(latitude.getAsDouble(), longitude.getAsDouble()))
                    : Optional.empty();
        }
    }

    /**
     * How to reach it.
     *
     * @param telephone +33…, or a short number such as 3949, or empty
     * @param accessibilityUrl fiche_acces_libre
     * @param bookingUrl prise_rdv
     */
    public record Contact(
            String telephone, List<String> emails, List<String> websites, String accessibilityUrl, String bookingUrl) {
        public Contact {
            emails = List.copyOf(emails);
            websites = List.copyOf(websites);
        }
    }

    /**
     * @param summary presentation_resume, at most 280 characters
     * @param detail presentation_detail
     */
    public record Presentation(String summary, String detail) {}

    /**
     * Who collected it and when.
     *
     * @param parent structure_parente: the network it belongs to
     * @param updatedOn date_maj; a venue without it waits to be completed
     */
    public record Origin(String source, String parent, Optional<LocalDate> updatedOn) {}

    /** What it offers, to whom, at what price. */
    public record Offer(
            List<Services> services,
            List<PublicsSpecifiquementAdresses> publics,
            List<PriseEnChargeSpecifique> care,
            List<FraisACharge> fees,
            List<ModalitesAcces> access,
            List<ModalitesAccompagnement> support) {
        public Offer {
            services = List.copyOf(services);
            publics = List.copyOf(publics);
            care = List.copyOf(care);
            fees = List.copyOf(fees);
            access = List.copyOf(access);
            support = List.copyOf(support);
        }
    }

    /** Whether the pivot says which establishment it is, and may therefore serve as a key. */
    public boolean hasPivot() {
        return !pivot.chars().allMatch(c -> c == '0');
    }
}
