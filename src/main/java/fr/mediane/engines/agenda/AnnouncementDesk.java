package fr.mediane.engines.agenda;

import fr.mediane.platform.Sql;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A workshop or an event that everybody may know of, wherever it is. Public, so without an {@code Actor}; no names. */
@Component
@Transactional(readOnly = true)
public class AnnouncementDesk {
    private static final String ANNOUNCEMENT = Sql.beside(AnnouncementDesk.class, "announcement");
    private final JdbcClient jdbc;
    private final CalendarFile file;

    AnnouncementDesk(JdbcClient jdbc, CalendarFile file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    /** It, even when it is over or cancelled. */
    public Optional<Announced> find(UUID meeting) {
        return jdbc.sql(ANNOUNCEMENT)
                .param("meeting", meeting)
                .query(Announced::read)
                .optional();
    }

    /** It alone, as an iCalendar (RFC 5545). */
    public Optional<String> calendar(UUID meeting) {
        return find(meeting).map(one -> file.write(List.of(one.meeting())));
    }
}
