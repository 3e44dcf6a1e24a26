package fr.mediane.registers.venues;

import fr.mediane.registers.venues.standard.DispositifProgrammesNationaux;
import fr.mediane.registers.venues.standard.FormationsLabels;
import fr.mediane.registers.venues.standard.FraisACharge;
import fr.mediane.registers.venues.standard.Itinerance;
import fr.mediane.registers.venues.standard.ModalitesAcces;
import fr.mediane.registers.venues.standard.ModalitesAccompagnement;
import fr.mediane.registers.venues.standard.PriseEnChargeSpecifique;
import fr.mediane.registers.venues.standard.PublicsSpecifiquementAdresses;
import fr.mediane.registers.venues.standard.Services;
import fr.mediane.registers.venues.standard.Sheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** How a venue lies in the columns of its table. */
final class VenueColumns {
    private static final List<String> OWN =
            List.of("standard_id", "organisation", "status", "merged_into", "commune_code", "changed_at");
    private static final List<String> STANDARD = List.of(
            "pivot",
            "nom",
            "commune",
            "code_postal",
            "code_insee",
            "adresse",
            "complement_adresse",
            "latitude",
            "longitude",
            "typologie",
            "telephone",
            "courriels",
            "site_web",
            "horaires",
            "presentation_resume",
            "presentation_detail",
            "source",
            "itinerance",
            "structure_parente",
            "date_maj",
            "services",
            "publics_specifiquement_adresses",
            "prise_en_charge_specifique",
            "frais_a_charge",
            "dispositif_programmes_nationaux",
            "formations_labels",
            "autres_formations_labels",
            "modalites_acces",
            "modalites_accompagnement",
            "fiche_acces_libre",
            "prise_rdv");

    static final String INSERT = "insert into venues.venue (id, version, %s, %s) values (:id, 0, %s, %s)"
            .formatted(names(OWN, ""), names(STANDARD, ""), names(OWN, ":"), names(STANDARD, ":"));

    /** Only when nobody else changed it in between. */
    static final String UPDATE =
            "update venues.venue set version = version + 1, (%s, %s) = (%s, %s) where id = :id and version = :version"
                    .formatted(names(OWN, ""), names(STANDARD, ""), names(OWN, ":"), names(STANDARD, ":"));

    private VenueColumns() {}

    private static String names(List<String> columns, String before) {
        return columns.stream().map(column -> before + column).collect(Collectors.joining(", "));
    }

    static MapSqlParameterSource parameters(Venue venue) {
        var sheet = venue.sheet();
        var parameters = new MapSqlParameterSource()
                .addValue("id", venue.id())
                .addValue("version", venue.version())
                .addValue("standard_id", venue.standardId())
                .addValue("organisation", venue.organisation().orElse(null))
                .addValue("status", venue.status().name())
                .addValue("merged_into", venue.mergedInto().orElse(null))
                .addValue("commune_code", venue.communeCode().orElse(null))
                .addValue("changed_at", Timestamp.from(venue.changedAt()))
                .addValue("pivot", sheet.pivot())
                .addValue("nom", sheet.name())
                .addValue("typologie", texts(sheet.typologies()))
                .addValue("horaires", sheet.openingHours())
                .addValue("presentation_resume", sheet.presentation().summary())
                .addValue("presentation_detail", sheet.presentation().detail())
                .addValue("source", sheet.origin().source())
                .addValue("structure_parente", sheet.origin().parent())
                .addValue("date_maj", sheet.origin().updatedOn().orElse(null))
                .addValue("itinerance", names(sheet.itinerance()))
                .addValue("dispositif_programmes_nationaux", names(sheet.programmes()))
                .addValue("formations_labels", names(sheet.labels()))
                .addValue("autres_formations_labels", texts(sheet.otherLabels()));
        addPlace(parameters, sheet.place());
        addContact(parameters, sheet.contact());
        addOffer(parameters, sheet.offer());
        return parameters;
    }

    private static void addPlace(MapSqlParameterSource parameters, Sheet.Place place) {
        parameters
                .addValue("commune", place.commune())
                .addValue("code_postal", place.postCode())
                .addValue("code_insee", place.inseeCode())
                .addValue("adresse", place.address())
                .addValue("complement_adresse", place.complement())
                .addValue("latitude", degrees(place.latitude()))
                .addValue("longitude", degrees(place.longitude()));
    }

    private static void addContact(MapSqlParameterSource parameters, Sheet.Contact contact) {
        parameters
                .addValue("telephone", contact.telephone())
                .addValue("courriels", texts(contact.emails()))
                .addValue("site_web", texts(contact.websites()))
                .addValue("fiche_acces_libre", contact.accessibilityUrl())
                .addValue("prise_rdv", contact.bookingUrl());
    }

    private static void addOffer(MapSqlParameterSource parameters, Sheet.Offer offer) {
        parameters
                .addValue("services", names(offer.services()))
                .addValue("publics_specifiquement_adresses", names(offer.publics()))
                .addValue("prise_en_charge_specifique", names(offer.care()))
                .addValue("frais_a_charge", names(offer.fees()))
                .addValue("modalites_acces", names(offer.access()))
                .addValue("modalites_accompagnement", names(offer.support()));
    }

    /** Reads a row that holds every column of {@code venues.venue}. */
    static Venue venue(ResultSet row, int number) throws SQLException {
        return new Venue(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("standard_id"),
                Optional.ofNullable(row.getObject("organisation", UUID.class)),
                Venue.Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("merged_into", UUID.class)),
                Optional.ofNullable(row.getString("commune_code")),
                sheet(row),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                row.getString("pivot"),
                row.getString("nom"),
                place(row),
                texts(row, "typologie"),
                new Sheet.Contact(
                        row.getString("telephone"),
                        texts(row, "courriels"),
                        texts(row, "site_web"),
                        row.getString("fiche_acces_libre"),
                        row.getString("prise_rdv")),
                row.getString("horaires"),
                new Sheet.Presentation(row.getString("presentation_resume"), row.getString("presentation_detail")),
                new Sheet.Origin(
                        row.getString("source"),
                        row.getString("structure_parente"),
                        Optional.ofNullable(row.getObject("date_maj", LocalDate.class))),
                codes(row, "itinerance", Itinerance.class),
                offer(row),
                codes(row, "dispositif_programmes_nationaux", DispositifProgrammesNationaux.class),
                codes(row, "formations_labels", FormationsLabels.class),
                texts(row, "autres_formations_labels"));
    }

    private static Sheet.Place place(ResultSet row) throws SQLException {
        return new Sheet.Place(
                row.getString("commune"),
                row.getString("code_postal"),
                row.getString("code_insee"),
                row.getString("adresse"),
                row.getString("complement_adresse"),
                degrees(row, "latitude"),
                degrees(row, "longitude"));
    }

    private static Sheet.Offer offer(ResultSet row) throws SQLException {
        return new Sheet.Offer(
                codes(row, "services", Services.class),
                codes(row, "publics_specifiquement_adresses", PublicsSpecifiquementAdresses.class),
                codes(row, "prise_en_charge_specifique", PriseEnChargeSpecifique.class),
                codes(row, "frais_a_charge", FraisACharge.class),
                codes(row, "modalites_acces", ModalitesAcces.class),
                codes(row, "modalites_accompagnement", ModalitesAccompagnement.class));
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray(String[]::new);
    }

    private static @Nullable Double degrees(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static OptionalDouble degrees(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static <E extends Enum<E>> List<E> codes(ResultSet row, String column, Class<E> list) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(name -> Enum.valueOf(list, name))
                .toList();
    }

    /** Names of the parameters whose values differ between two versions: what the journal notes. */
    static List<String> differing(Venue before, Venue after) {
        var old = parameters(before).getValues();
        var fresh = parameters(after).getValues();
        return fresh.keySet().stream()
                .filter(name -> !name.equals("changed_at") && !name.equals("version"))
                .filter(name -> !Objects.deepEquals(old.get(name), fresh.get(name)))
                .sorted()
                .toList();
    }
}
