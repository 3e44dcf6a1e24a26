package fr.mediane.programmes.mediation.offline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.mediane.design.Option;
import fr.mediane.engines.agenda.AgendaDesk.Seen;
import fr.mediane.engines.agenda.Booking;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The day to take along, as the device reads it.
 *
 * @param venues one's own places
 * @param tags those that one may use
 * @param habits what a new form begins with
 */
record DayPack(
        List<Choice> venues,
        List<Choice> tags,
        Map<String, List<String>> habits,
        List<Appointment> agenda,
        List<KnownPerson> people) {
    record Choice(String id, String label) {
        static Choice of(Option option) {
            return new Choice(option.value(), option.label());
        }
    }

    /** @param birthYear null when it is not known */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KnownPerson(UUID id, String name, @Nullable Integer birthYear) {
        static KnownPerson of(PersonBrief person) {
            return new KnownPerson(
                    person.id(), person.name(), person.birthYear().orElse(null));
        }
    }

    /**
     * @param title what it is called, else what kind of meeting it is
     * @param names of those expected
     * @param people the ids of those among them who have a record
     */
    record Appointment(
            UUID id,
            LocalDate day,
            LocalTime begins,
            LocalTime ends,
            String title,
            UUID venue,
            String place,
            boolean workshop,
            List<String> names,
            List<UUID> people) {
        static Appointment of(Seen seen, String title, String place) {
            var meeting = seen.meeting();
            var expected = seen.seated();
            return new Appointment(
                    meeting.id(),
                    meeting.start().toLocalDate(),
                    meeting.start().toLocalTime(),
                    meeting.end().toLocalTime(),
                    title,
                    meeting.venue(),
                    place,
                    meeting.capacity() > 1,
                    expected.stream()
                            .map(booking -> booking.participant().name())
                            .filter(name -> !name.isBlank())
                            .toList(),
                    expected.stream()
                            .map(Appointment::person)
                            .flatMap(Optional::stream)
                            .toList());
        }

        private static Optional<UUID> person(Booking booking) {
            return booking.participant().person();
        }
    }
}
