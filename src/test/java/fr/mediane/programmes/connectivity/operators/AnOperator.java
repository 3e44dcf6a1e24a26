package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.registers.organisations.OrganisationFixture;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A new operator with an agent, and notices that it is told. */
public final class AnOperator {
    public final UUID organisation;
    public final Operator operator;
    public final Actor agent;
    public final EmailAddress office = EmailAddress.of("maintien-" + UUID.randomUUID() + "@operateur.example");
    private final ApplicationContext house;

    public AnOperator(ApplicationContext house) {
        this.house = house;
        organisation = house.getBean(OrganisationEditingDesk.class)
                .create(OrganisationFixture.administrator(), OrganisationFixture.draft("Réseau " + UUID.randomUUID()))
                .orThrow();
        operator = new Operator(Uuid7.next(), organisation, "Réseau " + UUID.randomUUID());
        house.getBean(OperatorDesk.class)
                .save(Actor.SYSTEM, operator, Optional.of(office))
                .orThrow();
        agent = agentOf(organisation);
    }

    public static Actor agentOf(UUID organisation) {
        return new Actor(
                Optional.of(Uuid7.next()),
                "Test",
                Set.of(new Grant(Role.OPERATOR, new Scope.Organisation(organisation))));
    }

    public Filing filing(UUID caseId, Optional<Euros> debt) {
        return new Filing(
                caseId,
                "D-" + caseId.toString().substring(24),
                operator.id(),
                "CLIENT-0042",
                "Maëlle Test",
                "02",
                "aisne",
                debt,
                Instant.now());
    }

    /** A notice of 87.40 €. */
    public UUID told(UUID caseId) {
        return inTransaction(() ->
                house.getBean(NoticeDesk.class).tell(Actor.SYSTEM, filing(caseId, Optional.of(Euros.of("87.40")))));
    }

    public <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(house.getBean(PlatformTransactionManager.class)).execute(_ -> work.get());
    }
}
