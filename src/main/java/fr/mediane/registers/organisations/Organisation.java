package fr.mediane.registers.organisations;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.kernel.Ridet;
import fr.mediane.kernel.Siret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body that employs, pays or answers for others.
 *
 * @param version counts its changes; to be sent back with an edit
 * @param siret empty only where there is a RIDET instead
 * @param address number and street, without the commune; may be empty
 * @param activity what it mainly does, when it is known
 * @param mergedInto the organisation that stands for this one since they were merged
 */
public record Organisation(
        UUID id,
        int version,
        Optional<Siret> siret,
        Optional<Ridet> ridet,
        String name,
        OrganisationKind kind,
        String address,
        Optional<CommuneCode> commune,
        Optional<EmailAddress> email,
        Optional<PhoneNumber> phone,
        Optional<ActivityCode> activity,
        Optional<UUID> mergedInto) {
    /** The SIRET or the RIDET. */
    public String number() {
        return siret.map(Siret::digits).or(() -> ridet.map(Ridet::digits)).orElseThrow();
    }

    /** The number in groups, as people write it: {@code 123 456 789 00012}. */
    public String numberForReading() {
        return number().replaceFirst("^(\\d)(\\d{3})(\\d{3})(\\d{3})?$", "$1 $2 $3 $4")
                .replaceFirst("^(\\d{3})(\\d{3})(\\d{3})(\\d{5})$", "$1 $2 $3 $4")
                .strip();
    }

    static Organisation of(ResultSet row) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                text(row, "siret").map(Siret::new),
                text(row, "ridet").map(Ridet::new),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("address"),
                text(row, "commune").map(CommuneCode::new),
                text(row, "email").map(EmailAddress::new),
                text(row, "phone").map(PhoneNumber::new),
                text(row, "activity").map(ActivityCode::new),
                Optional.ofNullable(row.getObject("merged_into", UUID.class)));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        @Nullable String value = row.getString(column);
        return Optional.ofNullable(value);
    }
}
