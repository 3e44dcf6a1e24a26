package fr.mediane.engines.procedures.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partner that is told of the whole country's cases of a procedure to try things with. */
final class AFollower implements AutoCloseable {
    static final Actor ADMINISTRATOR = AProcedure.person(new Grant(Role.ADMINISTRATOR, new Scope.National()));
    private static final int PATIENCE = 400;
    final Partner partner = new Partner();
    final UUID id = Uuid7.next();
    final AProcedure garden;
    final String secret;
    private final SubscriptionDesk desk;
    private final HookRounds rounds;
    private final JdbcClient jdbc;

    AFollower(ApplicationContext house) {
        garden = new AProcedure(house);
        desk = house.getBean(SubscriptionDesk.class);
        rounds = house.getBean(HookRounds.class);
        jdbc = house.getBean(JdbcClient.class);
        secret = desk.add(ADMINISTRATOR, id, wanted(new Scope.National()))
                .orThrow()
                .secret();
    }

    @Override
    public void close() {
        desk.end(ADMINISTRATOR, id);
        partner.close();
    }

    SubscriptionDesk.Wanted wanted(Scope scope) {
        return new SubscriptionDesk.Wanted(
                "Partenaire " + id, AProcedure.KEY, scope, partner.address(), "equipe@partenaire.example");
    }

    Subscription.State state() {
        return desk.find(ADMINISTRATOR, id).orThrow().subscription().state();
    }

    /** Looks again and again, without the pauses after failures. */
    void until(BooleanSupplier done) {
        for (int i = 0; i < PATIENCE && !done.getAsBoolean(); i++) {
            jdbc.sql("update procedures.subscription set next_try = now() where id = ? and turn is null")
                    .param(id)
                    .update();
            rounds.round();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
