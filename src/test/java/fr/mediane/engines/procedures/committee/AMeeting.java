package fr.mediane.engines.procedures.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.committee.AgendaItem.Outcome;
import fr.mediane.engines.procedures.committee.Sitting.People;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting of the committee of the Aisne, and what its officers do with it. */
public final class AMeeting {
    public static final Scope AISNE = new Scope.Territory(Scope.Level.DEPARTEMENT, "02");
    static final People PEOPLE = new People("Maud Présidente", "Jean Membre\nLila Membre");
    public final UUID id;
    private final ApplicationContext house;
    private final Actor officer;

    /** Planned for the day after tomorrow. */
    public AMeeting(ApplicationContext house, Actor officer) {
        this.house = house;
        this.officer = officer;
        this.id = house.getBean(SittingDesk.class)
                .plan(officer, Uuid7.next(), AISNE, soon(), "Salle du conseil, Laon")
                .orThrow()
                .id();
    }

    static Instant soon() {
        return Instant.now().plus(Duration.ofDays(2));
    }

    public SittingDesk.View view() {
        return house.getBean(SittingDesk.class).find(officer, id).orThrow();
    }

    /** What waits for it of a case; nothing was said of it yet. */
    UUID item(UUID dossier) {
        var item = house.getBean(CommitteeAgendaDesk.class)
                .waiting(officer, dossier)
                .orElseThrow();
        assertThat(item.outcome()).isEqualTo(Outcome.OPEN);
        return item.id();
    }

    public void follow(UUID dossier) {
        house.getBean(CommitteeDesk.class).follow(officer, id, item(dossier)).orThrow();
    }

    /** Its day has come. */
    void today() {
        house.getBean(JdbcClient.class)
                .sql("update procedures.sitting set starts_at = :at where id = :id")
                .param("at", Sql.at(Instant.now().minus(Duration.ofMinutes(5))))
                .param("id", id)
                .update();
    }

    /** Closed on its day; what it says is still to be done. */
    void close() {
        today();
        house.getBean(CommitteeDesk.class).close(officer, id, PEOPLE).orThrow();
    }

    /** Closed on its day, and all that it says done. */
    public void end() {
        close();
        house.getBean(CommitteeSettling.class).settle();
    }
}
