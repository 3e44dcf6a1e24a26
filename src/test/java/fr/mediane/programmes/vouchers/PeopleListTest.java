package fr.mediane.programmes.vouchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.platform.jobs.Job;
import fr.mediane.programmes.vouchers.handing.DistributionDesk;
import fr.mediane.programmes.vouchers.handing.Handing;
import fr.mediane.programmes.vouchers.handing.Recipient;
import fr.mediane.programmes.vouchers.handing.Way;
import fr.mediane.programmes.vouchers.lists.Line;
import fr.mediane.programmes.vouchers.lists.ListDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of people: what each line would do is told in plain words, each lawful one gets a voucher once, nothing is lost. */
@MedianeTest
class PeopleListTest {
    private static final UUID DISTRIBUTOR = DemonstrationPeople.DISTRIBUTOR;
    private static final String HEADING = "Nom;Prénom;Date de naissance;Moyen;Contact\n";

    /** Whose account is that of a persona, so that the job is theirs. */
    private static final Actor AT_COUNTER = new Actor(
            Optional.of(DemonstrationPeople.account("distributeur")),
            "",
            Set.of(new Grant(Role.DISTRIBUTOR, new Scope.Organisation(DISTRIBUTOR))));

    private final AWorkingCampaign its;
    private final ListDesk desk;
    private final DistributionDesk distribution;
    private final JdbcClient jdbc;

    @Autowired
    PeopleListTest(ApplicationContext house) {
        its = new AWorkingCampaign(house);
        desk = house.getBean(ListDesk.class);
        distribution = house.getBean(DistributionDesk.class);
        jdbc = house.getBean(JdbcClient.class);
    }

    @BeforeEach
    void aPlace() {
        its.qualified();
    }

    private UUID entrusted(Campaign campaign, int many) {
        var batch = its.making
                .order(AWorkingCampaign.OPERATOR, campaign.id(), many, Optional.of(DISTRIBUTOR))
                .orThrow();
        its.making.make(AWorkingCampaign.OPERATOR, batch, made -> {}, Progress.SILENT);
        return its.making
                .activate(AWorkingCampaign.AT_SPONSOR, batch.id())
                .orThrow()
                .id();
    }

    private UUID received(UUID batch, String lines) {
        return desk.receive(AT_COUNTER, batch, (HEADING + lines).getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }

    private List<Line> lines(UUID list) {
        return desk.lines(AT_COUNTER, list, Optional.empty(), 0, ListDesk.MOST).orThrow();
    }

    private void handOut(UUID list) throws InterruptedException {
        desk.confirm(AT_COUNTER, list).orThrow();
        for (int i = 0; i < 600; i++) {
            var job = desk.job(AT_COUNTER, desk.find(AT_COUNTER, list).orThrow());
            if (job.filter(Job::running).isEmpty()) {
                assertThat(job).get().extracting(Job::state).isEqualTo(Job.State.DONE);
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("still running");
    }

    @Test
    void saysOfEachLineWhatIsWrongAndHandsTheOthersOutOnce() throws InterruptedException {
        var batch = entrusted(its.open(true, 20), 20);
        var list = received(batch, """
                Exemple;Ana;01/02/1950;courriel;ana@exemple.example
                Exemple;Béa;1951-03-04;papier;
                EXEMPLE;bea;04/03/1951;sms;06 39 98 00 01
                ;;01/02/1950;papier;
                Exemple;Cléo;31/02/1950;papier;
                Exemple;Dan;01/02/1960;courriel;pas une adresse
                Exemple;Éva;01/02/1961;pigeon;
                =cmd|' /C calc'!A0;x;01/02/1962;papier;
                """);
        var lines = lines(list);
        assertThat(lines).extracting(Line::number).containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(lines.get(2).reasons()).containsExactly("vouchers.list.error.twice");
        assertThat(lines.get(2).repeats()).hasValue(3);
        assertThat(lines.get(3).reasons()).containsExactly("vouchers.list.error.name");
        assertThat(lines.get(4).reasons()).containsExactly("vouchers.list.error.born");
        assertThat(lines.get(5).reasons()).containsExactly("vouchers.list.error.contact.EMAIL");
        assertThat(lines.get(6).reasons()).containsExactly("vouchers.list.error.way");
        handOut(list);
        var done = desk.find(AT_COUNTER, list).orThrow();
        assertThat(done.ready()).isZero();
        assertThat(lines(list))
                .extracting(line -> line.number() + " " + line.state() + line.reasons())
                .startsWith("2 HANDED[]", "3 HANDED[]", "4 REFUSED[vouchers.list.error.twice]")
                .endsWith("9 REFUSED[vouchers.list.error.formula, vouchers.list.error.name]");
        assertThat(done.handed()).isEqualTo(2);
        assertThat(lines(list).get(1).serial()).as("which one to give on paper").isPresent();
        assertThat(jdbc.sql("select count(*) from vouchers.people_line where list = ? and sealed is not null")
                        .param(list)
                        .query(Long.class)
                        .single())
                .as("nothing said of people is left")
                .isZero();
        assertThat(received(batch, """
                        Exemple;Ana;01/02/1950;courriel;ana@exemple.example
                        Exemple;Béa;1951-03-04;papier;
                        EXEMPLE;bea;04/03/1951;sms;06 39 98 00 01
                        ;;01/02/1950;papier;
                        Exemple;Cléo;31/02/1950;papier;
                        Exemple;Dan;01/02/1960;courriel;pas une adresse
                        Exemple;Éva;01/02/1961;pigeon;
                        =cmd|' /C calc'!A0;x;01/02/1962;papier;
                        """)).as("the same file again").isEqualTo(list);
        var again = received(batch, "Exemple;Ana;01/02/1950;papier;\nExemple;Flo;01/02/1970;papier;\n");
        assertThat(lines(again).getFirst().reasons()).containsExactly("vouchers.list.error.has-one");
        assertThat(lines(again).getLast().state()).isEqualTo(Line.State.READY);
    }

    @Test
    void refusesWhatIsNoListAndWhatIsNotTheirs() {
        var batch = entrusted(its.open(true, 2), 2);
        assertThat(desk.receive(AT_COUNTER, batch, "a;b;c\n1;2;3\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Decision.Refused.class);
        assertThat(desk.receive(AT_COUNTER, batch, new byte[] {0, 1, 2})).isInstanceOf(Decision.Refused.class);
        assertThat(desk.receive(AWorkingCampaign.AT_PLACE, batch, new byte[0])).isInstanceOf(Decision.Forbidden.class);
        var elsewhere =
                AWorkingCampaign.person(new Grant(Role.DISTRIBUTOR, new Scope.Organisation(AWorkingCampaign.PLACE)));
        assertThat(desk.receive(elsewhere, batch, new byte[0])).isInstanceOf(Decision.Unknown.class);
        var list = received(batch, "Exemple;Ana;01/02/1950;papier;\n");
        assertThat(desk.find(elsewhere, list)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void linesStayReadyWhenNothingIsLeftToHandOut() throws InterruptedException {
        var batch = entrusted(its.open(true, 2), 2);
        var list = received(
                batch,
                IntStream.range(0, 3)
                        .mapToObj(i -> "Exemple;P" + "abc".charAt(i) + ";01/02/1950;papier;\n")
                        .collect(Collectors.joining()));
        handOut(list);
        assertThat(desk.find(AT_COUNTER, list).orThrow().ready()).isEqualTo(1);
        assertThat(desk.find(AT_COUNTER, list).orThrow().handed()).isEqualTo(2);
    }

    @Test
    void aCampaignThatGivesNobodyTwoIsKeptToByTheDatabase() {
        var campaign = its.open(true, 10);
        var batch = entrusted(campaign, 10);
        jdbc.sql("update vouchers.campaign set once_per_person = true where id = ?")
                .param(campaign.id())
                .update();
        assertThat(hand(batch, Optional.empty())).isInstanceOf(Decision.Refused.class);
        var ana = new Recipient("EXEMPLE Ana", LocalDate.of(1950, 2, 1));
        assertThat(hand(batch, Optional.of(ana)).orThrow()).isEqualTo(1);
        assertThat(hand(batch, Optional.of(new Recipient("ana exemple", LocalDate.of(1950, 2, 1)))))
                .isEqualTo(Decision.refused(ErrorKey.on("nom", "vouchers.error.once")));
        assertThatThrownBy(() -> jdbc.sql("""
                                with other as (
                                    insert into vouchers.handing (id, campaign, distributor, how, vouchers)
                                    select uuidv7(), h.campaign, h.distributor, 'PAPER', 1 from vouchers.handing h
                                    where h.campaign = :campaign limit 1
                                    returning id
                                )
                                insert into vouchers.recipient (handing, campaign, person, once_per_person)
                                select other.id, r.campaign, r.person, true
                                from other, vouchers.recipient r where r.campaign = :campaign
                                """).param("campaign", campaign.id()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("recipient_once");
        assertThatThrownBy(() -> jdbc.sql("update vouchers.campaign set once_per_person = false where id = ?")
                        .param(campaign.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Decision<Integer> hand(UUID batch, Optional<Recipient> recipient) {
        return distribution.hand(
                AT_COUNTER,
                new Handing(
                        Uuid7.next(),
                        distribution.next(AT_COUNTER, batch).orThrow(),
                        false,
                        Way.PAPER,
                        "",
                        List.of(),
                        Optional.empty(),
                        recipient));
    }
}
