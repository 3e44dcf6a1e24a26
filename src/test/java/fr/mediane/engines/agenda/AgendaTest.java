package fr.mediane.engines.agenda;

import fr.mediane.kernel.Actor;
import fr.mediane.testing.MedianeTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The base of a test of the agenda: a counsellor whom nobody else knows, and an open venue of her own. */
@MedianeTest
public abstract class AgendaTest {
    @Autowired
    protected MeetingDesk meetings;

    @Autowired
    protected JdbcClient jdbc;

    protected final Actor amina = Agendas.host();
    protected UUID venue = new UUID(0, 0);

    @BeforeEach
    void aVenue() {
        venue = Agendas.venue(jdbc);
    }
}
