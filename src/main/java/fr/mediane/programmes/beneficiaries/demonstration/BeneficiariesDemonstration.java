package fr.mediane.programmes.beneficiaries.demonstration;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.beneficiaries.DemonstrationBeneficiaries;
import fr.mediane.programmes.beneficiaries.People;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Some hundreds of invented people whom the invented counsellors support. */
@Component
class BeneficiariesDemonstration implements DemonstrationData {
    private final People people;
    private final TerritoryDesk territory;
    private final JournalDesk journal;
    private final Clock clock;

    BeneficiariesDemonstration(People people, TerritoryDesk territory, JournalDesk journal, Clock clock) {
        this.people = people;
        this.territory = territory;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.beneficiaries";
    }

    /** Before mediation, whose activities name some of them. */
    @Override
    public int order() {
        return 45;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var counsellors = DemonstrationPeople.counsellors();
        progress.total(counsellors.size() + 1L);
        support(DemonstrationPeople.account("mediatrice"), DemonstrationBeneficiaries.ofMediatrice(), 0, "26");
        progress.done(1);
        for (int i = 0; i < counsellors.size(); i++) {
            var counsellor = counsellors.get(i);
            support(
                    counsellor.account(),
                    DemonstrationBeneficiaries.of(i),
                    DemonstrationBeneficiaries.OF_MEDIATRICE + i * DemonstrationBeneficiaries.OF_EACH,
                    counsellor.departement());
            progress.done(i + 2L);
        }
        journal.write(Actor.SYSTEM, Action.IMPORTED, List.of(Entry.ofMany(PersonDesk.MODULE, PersonDesk.TYPE)));
    }

    private void support(UUID counsellor, List<UUID> ids, int first, String departement) {
        var seat = territory.departement(departement).orElseThrow().seat();
        int thisYear = LocalDate.now(clock).getYear();
        for (int i = 0; i < ids.size(); i++) {
            var content = DemonstrationBeneficiaries.draft(first + i, seat)
                    .read(thisYear)
                    .content();
            people.insert(ids.get(i), content, counsellor, before(i + 1L));
            people.follow(ids.get(i), counsellor, before(i + 1L));
        }
    }

    private Instant before(long weeks) {
        return clock.instant().minus(Duration.ofDays(7 * weeks)).truncatedTo(ChronoUnit.MICROS);
    }
}
