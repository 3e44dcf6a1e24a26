package fr.mediane.programmes.referral;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.coordination.DemonstrationTeams;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two partners in Drôme: one refers to {@code mediatrice}, one to her team; two people wait, one is not taken further. */
@Component
class ReferralDemonstration implements DemonstrationData {
    private final PartnerLinks links;
    private final Referrals referrals;
    private final ReferralTokens tokens;
    private final JournalDesk journal;
    private final Clock clock;

    ReferralDemonstration(
            PartnerLinks links, Referrals referrals, ReferralTokens tokens, JournalDesk journal, Clock clock) {
        this.links = links;
        this.referrals = referrals;
        this.tokens = tokens;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.referral";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var mediatrice = DemonstrationPeople.account("mediatrice");
        var own = link("Mission locale du Val imaginaire", mediatrice, Optional.empty());
        var team = link(
                "Mairie de Valombreuse",
                DemonstrationPeople.account("coordinateur"),
                Optional.of(DemonstrationTeams.DROME));
        send(own, "Yasmine Belkhir", "06 39 98 20 11", "Créer une adresse électronique pour sa recherche d’emploi", 1);
        send(team, "Lucien Faure", "", "Déclarer ses revenus en ligne ; se déplace difficilement", 2);
        var over = send(own, "Karim Ould", "", "Imprimer un billet", 9);
        referrals.enter(over, Referral.State.CLOSED, mediatrice, null, ago(8));
        journal.write(Actor.SYSTEM, Action.IMPORTED, List.of(Entry.ofMany(ReferralDesk.MODULE, "referral")));
    }

    private UUID link(String partner, UUID by, Optional<UUID> team) {
        var id = id(partner);
        var end = ago(-300);
        links.insert(new PartnerLink(id, partner, tokens.random(id), team, end, true, 0), by, ago(30));
        return id;
    }

    private UUID send(UUID link, String name, String phone, String reason, int days) {
        var id = id(name);
        referrals.send(id, link, new ReferralDraft(name, phone, reason, "Inès Moreau, accueil", true), ago(days));
        return id;
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MICROS);
    }

    /** Of version 7, as if made on 1 January 2025; the rest follows from the name. */
    private static UUID id(String name) {
        var hash = UUID.nameUUIDFromBytes(("referral " + name).getBytes(StandardCharsets.UTF_8));
        long most = (1_735_689_600_000L << 16) | 0x7000L | (hash.getMostSignificantBits() & 0xFFF);
        return new UUID(most, hash.getLeastSignificantBits());
    }
}
