package fr.mediane.programmes.workforce.recruitment.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.ContractDesk;
import fr.mediane.programmes.workforce.ContractKind;
import fr.mediane.programmes.workforce.EndReason;
import fr.mediane.programmes.workforce.HireOrder;
import fr.mediane.programmes.workforce.HireOrder.Gender;
import fr.mediane.programmes.workforce.HireOrder.Report;
import fr.mediane.programmes.workforce.recruitment.figures.RecruitmentFigures.Axis;
import fr.mediane.programmes.workforce.recruitment.figures.RecruitmentFigures.Bar;
import fr.mediane.testing.MedianeTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Figures of recruitment add up, follow the territory of who reads them, and hide small groups. */
@MedianeTest
class RecruitmentFiguresTest {
    private static final String DEPARTEMENT = "70";

    @Autowired
    RecruitmentFiguresDesk desk;

    @Autowired
    ApplicationContext house;

    private static Actor prefect(String departement) {
        return AnEmployer.person(new Grant(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, departement)));
    }

    private RecruitmentFigures figures(Actor actor) {
        return desk.figures(actor, Optional.of(DEPARTEMENT), Optional.empty()).orThrow();
    }

    private static Bar bar(RecruitmentFigures figures, Axis axis, String answer) {
        return figures.parts().stream()
                .filter(part -> part.axis() == axis)
                .flatMap(part -> part.bars().stream())
                .filter(bar -> bar.answer().equals(answer))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void newPositionsAreCountedOnceAndReplacementsApart() {
        var employer = new AnEmployer(house, DEPARTEMENT);
        var positions = employer.positions(employer.signed(10));
        for (int i = 0; i < 10; i++) {
            var order = employer.permanent(employer.today());
            employer.hired(
                    positions.get(i).id(),
                    new HireOrder(
                            order.id(),
                            order.person(),
                            order.name(),
                            ContractKind.CDI,
                            order.startsOn(),
                            order.endsOn(),
                            order.monthlyGrossCents(),
                            new Report(
                                    Optional.of(i < 5 ? Gender.F : Gender.M), Optional.empty(), Optional.of(i < 3))));
            if (i < 5) {
                house.getBean(ContractDesk.class)
                        .end(employer.manager(), order.id(), employer.today(), EndReason.RESIGNATION)
                        .orThrow();
                employer.hired(
                        positions.get(i).id(),
                        employer.permanent(employer.today().plusDays(1)));
            }
        }
        var seen = figures(prefect(DEPARTEMENT));
        assertThat(seen.total()).contains(15L);
        assertThat(bar(seen, Axis.CREATED, "YES").count()).contains(10L);
        assertThat(bar(seen, Axis.CREATED, "NO").count()).contains(5L);
        assertThat(bar(seen, Axis.GENDER, "F").count()).contains(5L);
        assertThat(bar(seen, Axis.GENDER, "UNSAID").share()).contains(5 / 15d);
        assertThat(bar(seen, Axis.UNEMPLOYED, "YES").count()).as("three people").isEmpty();
        assertThat(bar(seen, Axis.UNEMPLOYED, "UNSAID").count())
                .as("the next smallest")
                .isEmpty();
        assertThat(figures(AnEmployer.ADMINISTRATOR)).isEqualTo(seen);
        assertThat(figures(prefect("33")).total()).as("not theirs").contains(0L);
        assertThat(desk.figures(employer.manager(), Optional.empty(), Optional.empty()))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.figures(
                        AnEmployer.person(
                                new Grant(Role.COORDINATOR, new Scope.Territory(Scope.Level.DEPARTEMENT, DEPARTEMENT))),
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(Decision.Forbidden.class);
    }
}
