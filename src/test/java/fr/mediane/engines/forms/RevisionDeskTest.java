package fr.mediane.engines.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class RevisionDeskTest {
    private static final String KIND = "trial";
    private static final Actor ADMINISTRATOR = actor("administration", Role.ADMINISTRATOR, new Scope.National());
    private final String key = "f" + Long.toString(System.nanoTime(), 36);

    @Autowired
    RevisionDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aDraftIsWrittenOnceHoweverOftenItIsSent() {
        var id = Uuid7.next();
        var first = draft(id);
        assertThat(draft(id)).isEqualTo(first);
        assertThat(first.number()).isEqualTo(1);
        assertThat(desk.draft(ADMINISTRATOR, KIND, Uuid7.next(), SampleForm.text(key)))
                .as("another draft of the same form")
                .isInstanceOf(Decision.Refused.class);
        assertThat(desk.shown(KIND, id)).as("drafts are not shown").isEmpty();
    }

    @Test
    void publishingEndsTheVersionBefore() {
        var first = draft(Uuid7.next());
        desk.publish(ADMINISTRATOR, KIND, first.id()).orThrow();
        assertThat(desk.inUse(KIND, key).map(Revision::number)).contains(1);
        var second = draft(Uuid7.next());
        desk.publish(ADMINISTRATOR, KIND, second.id()).orThrow();
        assertThat(desk.publish(ADMINISTRATOR, KIND, second.id()).orThrow().number())
                .as("again")
                .isEqualTo(2);
        assertThat(desk.inUse(KIND, key).map(Revision::number)).contains(2);
        assertThat(desk.shown(KIND, first.id()).map(Revision::state)).contains(Revision.State.CLOSED);
        assertThat(desk.publish(ADMINISTRATOR, KIND, first.id())).isInstanceOf(Decision.Refused.class);
        desk.close(ADMINISTRATOR, KIND, second.id()).orThrow();
        assertThat(desk.inUse(KIND, key)).isEmpty();
    }

    @Test
    void whatWasPublishedNeverChangesNotEvenByTheDatabase() {
        var one = draft(Uuid7.next());
        desk.publish(ADMINISTRATOR, KIND, one.id()).orThrow();
        assertThat(desk.rewrite(ADMINISTRATOR, KIND, one.id(), one.version() + 1, SampleForm.text(key) + "\n"))
                .isInstanceOf(Decision.Refused.class);
        assertThat(desk.discard(ADMINISTRATOR, KIND, one.id())).isInstanceOf(Decision.Refused.class);
        for (var sql : new String[] {
            "update forms.revision set content = 'other' where id = :id",
            "update forms.revision set state = 'DRAFT', published_at = null where id = :id",
            "delete from forms.revision where id = :id"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", one.id()).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aDraftIsChangedOnlyAsItWasRead() {
        var one = draft(Uuid7.next());
        var longer = SampleForm.text(key) + "# a remark\n";
        assertThat(desk.rewrite(ADMINISTRATOR, KIND, one.id(), 1, longer)
                        .orThrow()
                        .version())
                .isEqualTo(2);
        assertThat(desk.rewrite(ADMINISTRATOR, KIND, one.id(), 1, longer + "# more\n"))
                .isInstanceOf(Decision.Refused.class);
        assertThat(desk.rewrite(ADMINISTRATOR, KIND, one.id(), 2, SampleForm.text("other")))
                .isInstanceOf(Decision.Refused.class);
        assertThat(desk.discard(ADMINISTRATOR, KIND, one.id())).isInstanceOf(Decision.Accepted.class);
        assertThat(desk.find(ADMINISTRATOR, KIND, one.id())).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void nobodyElseWritesForms() {
        for (var other : new Actor[] {
            Actor.PUBLIC,
            actor("mediatrice", Role.MEDIATOR, new Scope.Own()),
            actor("prefecture", Role.PREFECT, new Scope.National()),
            actor("administration", Role.ADMINISTRATOR, new Scope.Territory(Scope.Level.DEPARTEMENT, "26"))
        }) {
            assertThat(desk.draft(other, KIND, Uuid7.next(), SampleForm.text(key)))
                    .isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.all(other, KIND)).isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.publish(other, KIND, UUID.randomUUID())).isInstanceOf(Decision.Forbidden.class);
        }
    }

    private Revision draft(UUID id) {
        return desk.draft(ADMINISTRATOR, KIND, id, SampleForm.text(key)).orThrow();
    }

    private static Actor actor(String persona, Role role, Scope scope) {
        return new Actor(Optional.of(DemonstrationPeople.account(persona)), "", Set.of(new Grant(role, scope)));
    }
}
