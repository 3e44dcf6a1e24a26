package fr.mediane.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was decided, and who may. */
class DecisionTest {
    private static final ErrorKey REASON = ErrorKey.of("kernel.missing");

    @Test
    void anAcceptedDecisionGivesItsValue() {
        assertThat(Decision.accepted(1).orThrow()).isEqualTo(1);
        assertThat(Decision.accepted(1).map(n -> n + 1)).isEqualTo(Decision.accepted(2));
        assertThat(Decision.accepted(1).flatMap(n -> Decision.accepted(n + 1))).isEqualTo(Decision.accepted(2));
        assertThat(Decision.accepted(1).flatMap(n -> Decision.forbidden())).isEqualTo(Decision.forbidden());
    }

    @Test
    void theOthersThrowWithTheirOutcome() {
        thrown(Decision.refused(REASON), Decision.Outcome.REFUSED, List.of(REASON));
        thrown(Decision.refused(List.of(REASON, REASON)), Decision.Outcome.REFUSED, List.of(REASON, REASON));
        thrown(Decision.forbidden(), Decision.Outcome.FORBIDDEN, List.of());
        thrown(Decision.unknown(), Decision.Outcome.UNKNOWN, List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> Decision.refused(List.of()));
    }

    private static void thrown(Decision<Integer> decision, Decision.Outcome outcome, List<ErrorKey> reasons) {
        assertThat(decision.map(n -> "text").getClass()).isEqualTo(decision.getClass());
        assertThat(decision.<Integer>flatMap(Decision::accepted)).isEqualTo(decision);
        assertThatExceptionOfType(Decision.NotDone.class)
                .isThrownBy(() -> decision.map(n -> "text").orThrow())
                .satisfies(thrown -> {
                    assertThat(thrown.outcome()).isEqualTo(outcome);
                    assertThat(thrown.reasons()).isEqualTo(reasons);
                });
    }

    @Test
    void anActorHoldsRolesWithTheirScope() {
        var organisation = UUID.randomUUID();
        var employer = new Actor(
                Optional.of(UUID.randomUUID()),
                "x",
                Set.of(new Grant(Role.EMPLOYER, new Scope.Organisation(organisation))));
        assertThat(employer.signedIn()).isTrue();
        assertThat(employer.is(Role.EMPLOYER)).isTrue();
        assertThat(employer.is(Role.PREFECT)).isFalse();
        assertThat(employer.isNationally(Role.EMPLOYER)).isFalse();
        assertThat(employer.isForOrganisation(Role.EMPLOYER, organisation)).isTrue();
        assertThat(employer.isForOrganisation(Role.EMPLOYER, UUID.randomUUID())).isFalse();
        assertThat(Actor.SYSTEM.isForOrganisation(Role.ADMINISTRATOR, organisation))
                .isTrue();
        assertThat(Actor.SYSTEM.isNationally(Role.ADMINISTRATOR)).isTrue();
        assertThat(Actor.PUBLIC.signedIn()).isFalse();
        assertThat(Actor.PUBLIC.is(Role.CITIZEN)).isFalse();
    }

    @Test
    void anErrorNamesItsFieldAndArguments() {
        var error = ErrorKey.on("email", "kernel.email.form", 3);
        assertThat(error.field()).isEqualTo("email");
        assertThat(error.arguments()).containsExactly(3);
        assertThat(ErrorKey.of("k").field()).isEmpty();
    }
}
