package fr.mediane.engines.agenda;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether somebody came: the five statuses of the public service for appointments. */
public enum Attendance {
    /** Not said yet. */
    UNKNOWN,
    SEEN,
    /** The person said beforehand that they would not come: the seat is free again. */
    EXCUSED,
    /** We cancelled: the seat is free again. */
    REVOKED,
    /** Expected, and did not come. */
    NOSHOW;

    /** As the database and other services write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Attendance> of(String code) {
        return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
    }

    public String messageKey() {
        return "agenda.attendance." + code();
    }

    /** Whether the seat is free for somebody else. */
    public boolean gone() {
        return this == EXCUSED || this == REVOKED;
    }
}
