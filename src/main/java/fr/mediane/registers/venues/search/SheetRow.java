package fr.mediane.registers.venues.search;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** A row of the venue table as a sheet of the standard. */
final class SheetRow {
    private final ResultSet row;

    SheetRow(ResultSet row) {
        this.row = row;
    }

    Sheet sheet() throws SQLException {
        return new Sheet(
                text("pivot"),
                text("nom"),
                place(),
                texts("typologie"),
                new Sheet.Contact(
                        text("telephone"),
                        texts("courriels"),
                        texts("site_web"),
                        text("fiche_acces_libre"),
                        text("prise_rdv")),
                text("horaires"),
                new Sheet.Presentation(text("presentation_resume"), text("presentation_detail")),
                new Sheet.Origin(
                        text("source"),
                        text("structure_parente"),
                        Optional.ofNullable(row.getObject("date_maj", LocalDate.class))),
                codes(Itinerance.class, "itinerance"),
                offer(),
                codes(DispositifProgrammesNationaux.class, "dispositif_programmes_nationaux"),
                codes(FormationsLabels.class, "formations_labels"),
                texts("autres_formations_labels"));
    }

    private Sheet.Place place() throws SQLException {
        return new Sheet.Place(
                text("commune"),
                text("code_postal"),
                text("code_insee"),
                text("adresse"),
                text("complement_adresse"),
                degrees("latitude"),
                degrees("longitude"));
    }

    private Sheet.Offer offer() throws SQLException {
        return new Sheet.Offer(
                codes(Services.class, "services"),
                codes(PublicsSpecifiquementAdresses.class, "publics_specifiquement_adresses"),
                codes(PriseEnChargeSpecifique.class, "prise_en_charge_specifique"),
                codes(FraisACharge.class, "frais_a_charge"),
                codes(ModalitesAcces.class, "modalites_acces"),
                codes(ModalitesAccompagnement.class, "modalites_accompagnement"));
    }

    private String text(String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private List<String> texts(String column) throws SQLException {
        return List.of((String[]) Objects.requireNonNull(row.getArray(column)).getArray());
    }

    private <E extends Enum<E>> List<E> codes(Class<E> list, String column) throws SQLException {
        return texts(column).stream()
                .flatMap(name -> Arrays.stream(list.getEnumConstants())
                        .filter(code -> code.name().equals(name)))
                .toList();
    }

    private OptionalDouble degrees(String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
