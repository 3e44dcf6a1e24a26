package fr.mediane.engines.agenda.web;

import fr.mediane.engines.agenda.Contact;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.kernel.Uuid7;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was chosen and typed while booking, as it came. */
public record BookingForm(Map<String, String> typed) {
    public BookingForm {
        typed = Map.copyOf(typed);
    }

    /** The value of a field; empty when it was left so, or not there. */
    public String one(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    public Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(one("jour")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public Optional<LocalDateTime> begins() {
        try {
            return Optional.of(LocalDateTime.parse(one("debut")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public Optional<UUID> workshop() {
        return id(one("atelier"));
    }

    /** The id that the page brought, by which a retry is known; a fresh one when a program sends none. */
    public UUID id() {
        return id(one("id")).orElseGet(Uuid7::next);
    }

    /** How to reach them, read as far as it can be; the region helps with numbers without prefix. */
    public Contact contact(String region) {
        return new Contact(
                PhoneNumber.parse(one("phone"), region).value(),
                EmailAddress.parse(one("email")).value());
    }

    /** What cannot be read of it. */
    public List<ErrorKey> unreadable(String region) {
        var errors = new ArrayList<ErrorKey>();
        if (!one("phone").isEmpty()) {
            PhoneNumber.parse(one("phone"), region).errorOn("phone").ifPresent(errors::add);
        }
        if (!one("email").isEmpty()) {
            EmailAddress.parse(one("email")).errorOn("email").ifPresent(errors::add);
        }
        return errors;
    }

    /** The id that a text is; empty when it is none. */
    public static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a phone number can be read at all. */
    static Parsed<PhoneNumber> phone(String text) {
        return PhoneNumber.parse(text);
    }
}
