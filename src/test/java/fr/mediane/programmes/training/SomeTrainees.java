package fr.mediane.programmes.training;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.AccessDesk;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counsellors of a test's own, with an account. */
public final class SomeTrainees {
    private SomeTrainees() {}

    /** A counsellor whom nobody else knows. */
    public static Actor counsellor(JdbcClient jdbc, AccessDesk access) {
        var id = Uuid7.next();
        jdbc.sql("insert into identity.account (id, given_name, family_name, created_at)"
                        + " values (:id, 'Ève', :family, now())")
                .param("id", id)
                .param("family", "D'Essai " + id)
                .update();
        var grant = new Grant(Role.MEDIATOR, new Scope.Own());
        access.grant(Actor.SYSTEM, id, grant).orThrow();
        return new Actor(Optional.of(id), "", Set.of(grant));
    }

    /** From now on letters reach an account. */
    public static void reachable(JdbcClient jdbc, UUID account) {
        jdbc.sql("insert into identity.sign_in (id, account, provider, idp, subject, email, created_at, last_used_at)"
                        + " values (:id, :account, 'PROCONNECT', 'essai', :subject, :email, now(), now())")
                .param("id", Uuid7.next())
                .param("account", account)
                .param("subject", account.toString())
                .param("email", "eve." + account + "@essai.example")
                .update();
    }

    public static UUID account(Actor actor) {
        return actor.account().orElseThrow();
    }
}
