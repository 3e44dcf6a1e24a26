package fr.mediane.programmes.training.demonstration;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.training.certification.Outcome;
import fr.mediane.programmes.training.certification.PixDesk;
import fr.mediane.programmes.training.certification.ResultDesk;
import fr.mediane.programmes.training.paths.PathDesk;
import fr.mediane.programmes.training.paths.PriorLevel;
import fr.mediane.programmes.workforce.ContractDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The counsellors of the demonstration, each somewhere on the path that their contract opened: certified, whole title,
 * late, failed once; {@code mediatrice} has a block of each version of the title, and Pix due within weeks; ongoing
 * training of {@code coordinateur} is due soon.
 */
@Component
class TrainingDemonstration implements DemonstrationData {
    private final ResultDesk results;
    private final PixDesk pix;
    private final PathDesk paths;
    private final ContractDesk contracts;
    private final Clock clock;

    TrainingDemonstration(ResultDesk results, PixDesk pix, PathDesk paths, ContractDesk contracts, Clock clock) {
        this.results = results;
        this.pix = pix;
        this.paths = paths;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.training";
    }

    /** After the contracts. */
    @Override
    public int order() {
        return 97;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var mediatrice = DemonstrationPeople.account("mediatrice");
        paths.open(Actor.SYSTEM, mediatrice, PriorLevel.EXPERIENCED, ago(5)).orThrow();
        passed(mediatrice, "2019-CCP1", LocalDate.of(2025, 3, 18));
        passed(mediatrice, "2025-CCP2", ago(1));
        var coordinateur = DemonstrationPeople.account("coordinateur");
        paths.open(Actor.SYSTEM, coordinateur, PriorLevel.CERTIFIED, ago(23)).orThrow();
        passed(coordinateur, "2019-CCP1", LocalDate.of(2024, 11, 12));
        certified(coordinateur, "P-DEMOCOOR", ago(20));
        int rank = 0;
        for (var one : DemonstrationPeople.counsellors()) {
            var hired = contracts.ofAccount(one.account(), Paris.today(clock));
            hired.ifPresent(contract -> paths.open(
                            Actor.SYSTEM, contract.id(), one.organisation(), one.account(), contract.startsOn())
                    .orThrow());
            follow(one.account(), rank++);
        }
    }

    private void follow(UUID account, int rank) {
        switch (rank % 5) {
            case 0 -> {
                passed(account, "2025-CCP1", ago(9));
                certified(account, code(rank), ago(8));
            }
            case 1 -> {
                for (var block : new String[] {"2019-CCP1", "2019-CCP2", "2019-CCP3"}) {
                    passed(account, block, LocalDate.of(2024, 6, 10 + rank % 9));
                }
                certified(account, code(rank), LocalDate.of(2024, 2, 5));
            }
            // Failed once, certified by Pix in time, and late with the block.
            case 2 -> {
                record(account, "2025-CCP1", ago(2), Outcome.FAILED);
                certified(account, code(rank), ago(9));
            }
            // Nothing yet, long after the day.
            case 3 -> {}
            default -> {
                for (var block : new String[] {"2025-CCP1", "2025-CCP2", "2025-CCP3"}) {
                    passed(account, block, ago(1 + block.charAt(8) - '0'));
                }
                certified(account, code(rank), ago(7));
            }
        }
    }

    private void passed(UUID account, String block, LocalDate day) {
        record(account, block, day, Outcome.PASSED);
    }

    private void record(UUID account, String block, LocalDate day, Outcome outcome) {
        results.record(Actor.SYSTEM, Uuid7.next(), account, block, day, outcome).orThrow();
    }

    private void certified(UUID account, String code, LocalDate day) {
        var self = new Actor(Optional.of(account), "", Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
        pix.record(self, code, day).orThrow();
    }

    private static String code(int rank) {
        return "P-DEMO%04d".formatted(rank);
    }

    private LocalDate ago(int months) {
        return Paris.today(clock).minusMonths(months);
    }
}
