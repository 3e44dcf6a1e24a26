package fr.mediane.programmes.mediation.demonstration;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.beneficiaries.DemonstrationBeneficiaries;
import fr.mediane.programmes.mediation.demonstration.DemonstrationActivities.Beat;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** 25,000 activities of 60 invented counsellors over the last three years, and a full history for {@code mediatrice}. */
@Component
class MediationDemonstration implements DemonstrationData {
    private static final int ACTIVITIES = 25_000;
    private static final int OF_MEDIATRICE = 1_200;
    private static final int OF_HERS_TODAY = 3;
    private static final int VENUES_EACH = 4;
    private static final int VENUES_LOOKED_AT = 200;
    private static final long SEED = 2026;

    private final TerritoryDesk territory;
    private final VenueDirectoryDesk venues;
    private final ActivityCopy copy;
    private final DemonstrationNaming naming;
    private final Clock clock;

    MediationDemonstration(
            TerritoryDesk territory,
            VenueDirectoryDesk venues,
            ActivityCopy copy,
            DemonstrationNaming naming,
            Clock clock) {
        this.naming = naming;
        this.territory = territory;
        this.venues = venues;
        this.copy = copy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.mediation";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var counsellors = DemonstrationPeople.counsellors();
        progress.total(counsellors.size() + 1L);
        var invented = new DemonstrationActivities(SEED, LocalDate.now(clock), clock.instant());
        var hers =
                beat(DemonstrationPeople.account("mediatrice"), Optional.of(DemonstrationPeople.ORGANISATION), "26", 0);
        copy.write(invented.of(hers, OF_MEDIATRICE - OF_HERS_TODAY, true));
        copy.write(invented.on(hers, LocalDate.now(clock), OF_HERS_TODAY));
        naming.name(hers.counsellor(), DemonstrationBeneficiaries.ofMediatrice(), 0);
        progress.done(1);
        for (int i = 0; i < counsellors.size(); i++) {
            var counsellor = counsellors.get(i);
            var beat = beat(counsellor.account(), Optional.empty(), counsellor.departement(), i);
            copy.write(invented.of(beat, share(i, counsellors.size()), false));
            naming.name(counsellor.account(), DemonstrationBeneficiaries.of(i), DemonstrationBeneficiaries.firstOf(i));
            progress.done(i + 2L);
        }
        naming.end();
    }

    /** Some work more than others; all shares together make the whole. */
    static int share(int rank, int counsellors) {
        int[] weights =
                IntStream.range(0, counsellors).map(i -> 6 + (i * 7) % 9).toArray();
        int total = IntStream.of(weights).sum();
        int all = ACTIVITIES - OF_MEDIATRICE;
        int before = IntStream.of(weights).limit(rank).sum();
        return (int) ((long) all * (before + weights[rank]) / total - (long) all * before / total);
    }

    private Beat beat(UUID counsellor, Optional<UUID> employer, String departement, int rank) {
        var place = territory.departement(departement).orElseThrow();
        var all = venues.ofDepartement(departement, VENUES_LOOKED_AT);
        var own = new LinkedHashMap<UUID, CommuneCode>();
        for (int i = 0; i < Math.min(VENUES_EACH, all.size()); i++) {
            var venue = all.get((rank * 5 + i) % all.size());
            own.put(venue.id(), commune(venue, place));
        }
        var home = own.values().stream().findFirst().orElse(CommuneCode.of(place.seat()));
        return new Beat(counsellor, employer, own, home, place.zone());
    }

    private static CommuneCode commune(VenueBrief venue, Departement place) {
        return CommuneCode.of(venue.communeCode().orElse(place.seat()));
    }
}
