package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.Coordinators;
import fr.mediane.programmes.coordination.partners.PartnerDesk;
import fr.mediane.programmes.coordination.partners.PartnerDraft;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeAccountDesk;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeetingDesk;
import fr.mediane.programmes.coordination.roadmap.meetings.MeetingDraft;
import fr.mediane.programmes.coordination.roadmap.rules.FunderKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Road maps of a test's own, over years that no other test and no demonstration data has. */
public class RoadMapFixture {
    /** With the desks of this application. */
    public RoadMapFixture(AutowireCapableBeanFactory beans) {
        beans.autowireBean(this);
    }

    @Autowired
    RoadMapDesk maps;

    @Autowired
    NeedDesk needs;

    @Autowired
    JointActionDesk actions;

    @Autowired
    CoFinancingDesk money;

    @Autowired
    CommitteeMeetingDesk meetings;

    @Autowired
    CommitteeAccountDesk accounts;

    @Autowired
    PartnerDesk partners;

    @Autowired
    JdbcClient jdbc;

    public static Actor coordinator(String departement) {
        return Coordinators.of(new Scope.Territory(Scope.Level.DEPARTEMENT, departement));
    }

    public static Actor prefect(String departement) {
        return new Actor(
                Optional.of(Uuid7.next()),
                "",
                Set.of(new Grant(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, departement))));
    }

    /** The road maps of this département as if there were none. */
    public void clear(String departement) {
        for (var table : new String[] {"committee_decision", "committee_meeting"}) {
            jdbc.sql("delete from coordination." + table + " where road_map in"
                            + " (select id from coordination.road_map where departement = :code)")
                    .param("code", departement)
                    .update();
        }
        for (var table : new String[] {"road_map_action", "road_map_need"}) {
            jdbc.sql("delete from coordination." + table + " where road_map in"
                            + " (select id from coordination.road_map where departement = :code)")
                    .param("code", departement)
                    .update();
        }
        jdbc.sql("delete from coordination.road_map where departement = :code")
                .param("code", departement)
                .update();
    }

    public UUID map(Actor coordinator, String departement) {
        return maps.begin(
                        coordinator,
                        Uuid7.next(),
                        departement,
                        new RoadMapDraft("Feuille de route", "Ce que nous voulons.", 2031, 2033))
                .orThrow();
    }

    public UUID need(Actor coordinator, UUID map) {
        return needs.add(coordinator, map, Uuid7.next(), need("Se faire aider près de chez soi"))
                .orThrow();
    }

    public static NeedDraft need(String title) {
        return new NeedDraft(title, "31 % des plus de 75 ans", "Enquête inventée, 2030", "", "", "", 1);
    }

    public UUID partner(Actor coordinator, String commune) {
        return partners.create(
                        coordinator,
                        Uuid7.next(),
                        new PartnerDraft(
                                "association",
                                "Partenaire " + UUID.randomUUID(),
                                "",
                                "",
                                commune,
                                "",
                                "accueil@example.org",
                                "",
                                false))
                .orThrow();
    }

    public static JointActionDraft action(UUID partner, UUID need, long cents) {
        return new JointActionDraft(
                "Un bus numérique",
                "Il passe dans chaque canton.",
                "",
                Optional.of(partner),
                Optional.of(LocalDate.of(2031, 2, 1)),
                Optional.of(LocalDate.of(2032, 12, 31)),
                OptionalLong.of(cents),
                OptionalLong.of(0),
                OptionalInt.of(500),
                Set.of(need),
                Set.of());
    }

    public static FundingDraft money(FunderKind kind, long cents) {
        return new FundingDraft(Optional.of(kind), "BOP 134", OptionalLong.of(cents), false);
    }

    /** An action of 1,000 € in a new road map. */
    public Made made(String departement, String commune) {
        var coordinator = coordinator(departement);
        var map = map(coordinator, departement);
        var need = need(coordinator, map);
        var partner = partner(coordinator, commune);
        var action = actions.add(coordinator, map, Uuid7.next(), action(partner, need, 1_000_00))
                .orThrow();
        return new Made(coordinator, map, need, partner, action);
    }

    public record Made(Actor coordinator, UUID map, UUID need, UUID partner, UUID action) {}

    /** A meeting that was held, and said yes. */
    public UUID agreed(Made made) {
        var meeting = meetings.plan(
                        made.coordinator(),
                        made.map(),
                        Uuid7.next(),
                        new MeetingDraft(
                                Optional.of(LocalDateTime.now().plusDays(9)),
                                90,
                                "Préfecture",
                                "",
                                "Adoption",
                                Set.of(made.partner()),
                                "Conseil départemental ; secretariat@example.org"))
                .orThrow();
        begun(meeting);
        int version =
                meetings.find(made.coordinator(), made.map(), meeting).orThrow().version();
        accounts.write(made.coordinator(), made.map(), meeting, version, "Tout a été dit.", Set.of())
                .orThrow();
        accounts.decide(
                        made.coordinator(),
                        made.map(),
                        meeting,
                        Uuid7.next(),
                        Optional.empty(),
                        Optional.of(true),
                        "Le comité adopte.")
                .orThrow();
        return meeting;
    }

    /** As if it had begun yesterday. */
    public void begun(UUID meeting) {
        jdbc.sql("update coordination.committee_meeting set begins = now() - interval '1 day' where id = :id")
                .param("id", meeting)
                .update();
    }
}
