package fr.mediane.engines.agenda;

import fr.mediane.platform.crypto.SealedTable;
import fr.mediane.platform.crypto.SealedTable.Row;
import fr.mediane.platform.crypto.Vault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What changing the keys has to know of bookings: the contact is sealed; links and codes that people hold go on to lead to
 * their booking, and who is who goes on to be known.
 */
@Configuration(proxyBeanMethods = false)
class SealedBookings {
    @Bean
    SealedTable bookingTable(BookingKeys keys, Vault vault, JdbcClient jdbc) {
        return SealedTable.of("Bookings", "agenda", "booking", "id")
                .sealed("contact", Bookings.CONTACT)
                .sealed("given", Bookings.GIVEN)
                .ruled(List.of("id", "link"), List.of("given", "code"), row -> given(keys, vault, row))
                .ruled(
                        List.of("id", "person", "account", "name", "seat"),
                        List.of("participant"),
                        row -> participant(keys, jdbc, row));
    }

    private static Map<String, Object> given(BookingKeys keys, Vault vault, Row row) {
        var booking = id(row, "id").orElseThrow();
        var changes = new HashMap<String, Object>();
        var kept = row.text("given");
        if (!kept.isEmpty()) {
            changes.put("code", keys.codeAtRest(BookingKeys.Given.read(kept).code()));
        } else if (row.value("link") instanceof byte[] link) {
            var given = keys.find(booking, link);
            changes.put("code", keys.codeAtRest(given.code()));
            if (!given.equals(keys.make(booking))) {
                changes.put("given", vault.seal(given.text(), Bookings.GIVEN + booking));
            }
        }
        return changes;
    }

    private static Map<String, Object> participant(BookingKeys keys, JdbcClient jdbc, Row row) {
        var booking = id(row, "id").orElseThrow();
        var contact = row.text("contact");
        if (contact.isEmpty()
                || id(row, "person").isPresent()
                || id(row, "account").isPresent()) {
            return Map.of();
        }
        var who = new Participant(Optional.empty(), Optional.empty(), "" + row.value("name"), Contact.read(contact));
        var participant = keys.participant(booking, who);
        return Map.of("participant", elsewhere(jdbc, booking, participant) ? booking : participant);
    }

    /** Booked twice for one hour while the keys were being changed: both stay, the second stands for itself. */
    private static boolean elsewhere(JdbcClient jdbc, UUID booking, UUID participant) {
        return jdbc.sql("""
                        select exists (select from agenda.booking mine
                            join agenda.booking other on other.participant = :participant and other.id <> mine.id
                                and other.seat is not null and other.during && mine.during
                            where mine.id = :id and mine.seat is not null and mine.participant <> :participant)
                        """)
                .param("id", booking)
                .param("participant", participant)
                .query(Boolean.class)
                .single();
    }

    private static Optional<UUID> id(Row row, String column) {
        return Optional.ofNullable((UUID) row.value(column));
    }
}
