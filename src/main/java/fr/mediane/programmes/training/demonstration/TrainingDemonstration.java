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
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The counsellors of the demonstration, each somewhere on the path: certified, on the way with a deadline ahead, late, and
 * failed once; {@code mediatrice} has her first block by the former version and her second by today's.
 */
@Component
class TrainingDemonstration implements DemonstrationData {
    private final ResultDesk results;
    private final PixDesk pix;
    private final PathDesk paths;
    private final Clock clock;

    TrainingDemonstration(ResultDesk results, PixDesk pix, PathDesk paths, Clock clock) {
        this.results = results;
        this.pix = pix;
        this.paths = paths;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.training";
    }

    @Override
    public int order() {
        return 57;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var mediatrice = DemonstrationPeople.account("mediatrice");
        paths.open(Actor.SYSTEM, mediatrice, PriorLevel.EXPERIENCED, ago(30)).orThrow();
        passed(mediatrice, "2019-CCP1", LocalDate.of(2025, 3, 18));
        passed(mediatrice, "2025-CCP2", ago(5));
        certified(mediatrice, "P-MEDIA237", ago(26));
        int rank = 0;
        for (var one : DemonstrationPeople.counsellors()) {
            var account = one.account();
            if (!account.equals(mediatrice)) {
                follow(account, rank++);
            }
        }
    }

    private void follow(UUID account, int rank) {
        switch (rank % 6) {
            case 0 -> {
                start(account, PriorLevel.BEGINNER, ago(16));
                passed(account, "2025-CCP1", ago(12));
                certified(account, code(rank), ago(13));
            }
            case 1 -> {
                start(account, PriorLevel.CERTIFIED, ago(40));
                for (var block : new String[] {"2019-CCP1", "2019-CCP2", "2019-CCP3"}) {
                    passed(account, block, LocalDate.of(2024, 6, 10 + rank % 9));
                }
                certified(account, code(rank), ago(36));
            }
            // A deadline within weeks.
            case 2 -> start(account, PriorLevel.DIGITAL, ago(5).plusDays(rank));
            // Failed once, certified by Pix in time, and late with the block.
            case 3 -> {
                start(account, PriorLevel.BEGINNER, ago(7));
                record(account, "2025-CCP1", ago(2), Outcome.FAILED);
                certified(account, code(rank), ago(4));
            }
            case 4 -> start(account, PriorLevel.EXPERIENCED, ago(2));
            default -> {
                start(account, PriorLevel.DIGITAL, ago(11));
                passed(account, "2025-CCP1", ago(6));
                certified(account, code(rank), ago(6));
                passed(account, "2025-CCP3", ago(1));
            }
        }
    }

    private void start(UUID account, PriorLevel level, LocalDate since) {
        paths.open(Actor.SYSTEM, account, level, since).orThrow();
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
