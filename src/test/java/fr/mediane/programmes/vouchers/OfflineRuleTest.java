package fr.mediane.programmes.vouchers;

import static fr.mediane.programmes.vouchers.AWorkingCampaign.HELP;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.OPERATOR;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.PAYER;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.PLACE;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.SPONSOR;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.offline.GuaranteeDesk;
import fr.mediane.programmes.vouchers.offline.OfflineUseDesk.Paid;
import fr.mediane.programmes.vouchers.offline.OfflineUseDesk.Taken;
import fr.mediane.registers.organisations.DemonstrationOrganisations;
import fr.mediane.testing.MedianeTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The published rule for vouchers taken in without network: see /bons/hors-ligne. */
@MedianeTest
class OfflineRuleTest {
    private static final List<UUID> PLACES = List.of(
            PLACE,
            DemonstrationOrganisations.in("26").get(2).id(),
            DemonstrationOrganisations.in("26").get(3).id());

    private final ApplicationContext house;
    private final AWorkingCampaign its;
    private final LedgerDesk ledger;
    private final GuaranteeDesk guarantee;
    private final JdbcClient jdbc;
    private final List<ADevice> devices = new ArrayList<>();
    private final List<Made> vouchers = new ArrayList<>();
    private Made voucher = new Made(1, "", Secret.random());

    @Autowired
    OfflineRuleTest(ApplicationContext house) {
        this.house = house;
        its = new AWorkingCampaign(house);
        ledger = house.getBean(LedgerDesk.class);
        guarantee = house.getBean(GuaranteeDesk.class);
        jdbc = house.getBean(JdbcClient.class);
    }

    @BeforeEach
    void threePlacesWithADeviceEach() {
        its.funds
                .deposit(PAYER, UUID.randomUUID(), SPONSOR, 100_000, LocalDate.now())
                .orThrow();
        guarantee.fund(OPERATOR, Uuid7.next(), SPONSOR, 1_000).orThrow();
        vouchers.addAll(its.vouchers(its.open(true, 30), 30));
        voucher = vouchers.removeFirst();
        for (var place : PLACES) {
            var provider = its.providers
                    .ask(OPERATOR, place, List.of(HELP), "Zoé Martin")
                    .orThrow();
            its.providers
                    .decide(OPERATOR, provider, ProviderState.QUALIFIED, "")
                    .orThrow();
            devices.add(new ADevice(house, place));
        }
    }

    @AfterEach
    void theDevicesAreGivenBack() {
        devices.forEach(device -> close(device.pass.id()));
        devices.forEach(device -> assertThat(ledger.balance(device.pass.id())).isZero());
    }

    @Test
    void whoSendsFirstChangesNothing() {
        for (var order : orders(List.of("0", "1", "2"))) {
            voucher = vouchers.removeFirst();
            var taken = List.of(took(0, 700), took(1, 600), took(2, 200));
            order.forEach(one -> devices.get(Integer.parseInt(one))
                    .sends(taken.get(Integer.parseInt(one)))
                    .orThrow());
            assertThat(IntStream.range(0, 3).mapToObj(this::owed))
                    .as("%s", order)
                    .containsExactly(700L, 600L, 200L);
            assertThat(paidBy("VOUCHER")).isEqualTo(1_000);
            assertThat(paidBy("GUARANTEE")).isEqualTo(500);
            assertThat(left()).isZero();
        }
    }

    @Test
    void oneCancelledAtAnyMomentIsAsIfItHadNotBeen() {
        for (var order : orders(List.of("0", "1", "2", "cancel 1"))) {
            if (order.indexOf("cancel 1") < order.indexOf("1")) {
                continue;
            }
            voucher = vouchers.removeFirst();
            var taken = List.of(took(0, 700), took(1, 600), took(2, 200));
            for (var one : order) {
                if (one.startsWith("cancel")) {
                    its.using
                            .takeBack(devices.get(1).actor, taken.get(1).use().id(), "Erreur")
                            .orThrow();
                } else {
                    devices.get(Integer.parseInt(one))
                            .sends(taken.get(Integer.parseInt(one)))
                            .orThrow();
                }
            }
            assertThat(IntStream.range(0, 3).mapToObj(this::owed))
                    .as("%s", order)
                    .containsExactly(700L, 0L, 200L);
            assertThat(paidBy("VOUCHER")).as("%s", order).isEqualTo(900);
            assertThat(paidBy("GUARANTEE")).isZero();
            assertThat(left()).isEqualTo(100);
            assertThat(state()).isEqualTo("PARTLY_USED");
        }
    }

    @Test
    void usedWithNetworkTooTheGuaranteePaysTheRestAndStepsBackWhenThatIsCancelled() {
        var offline = took(0, 700);
        var online = use(voucher, 600);
        its.using.use(AWorkingCampaign.AT_PLACE, online).orThrow();
        var paid = devices.getFirst().sends(offline).orThrow();
        assertThat(paid.byVoucher()).isEqualTo(400);
        assertThat(paid.byGuarantee()).isEqualTo(300);
        its.using.takeBack(AWorkingCampaign.AT_PLACE, online.id(), "Erreur").orThrow();
        assertThat(owed(0)).isEqualTo(700);
        assertThat(paidBy("GUARANTEE")).isZero();
        assertThat(left()).isEqualTo(300);
        assertThat(its.using.use(AWorkingCampaign.AT_PLACE, use(voucher, 301))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void atTheSameInstantBothAreOwed() throws Exception {
        var scanned = ADevice.scanned(house, voucher);
        List<Callable<Paid>> both = List.of(
                () -> devices.get(0).sends(devices.get(0).took(scanned, 700)).orThrow(),
                () -> devices.get(1).sends(devices.get(1).took(scanned, 600)).orThrow());
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var one : threads.invokeAll(both)) {
                assertThat(one.get().before()).isFalse();
            }
        }
        assertThat(owed(0) + owed(1)).isEqualTo(1_300);
        assertThat(paidBy("GUARANTEE")).isEqualTo(300);
    }

    @Test
    void sentAgainItCountsOnceAndIsAnsweredAsTheFirstTime() {
        var taken = took(0, 700);
        var first = devices.getFirst().sends(taken).orThrow();
        var again = devices.getFirst().sends(taken).orThrow();
        assertThat(again).isEqualTo(new Paid(first.use(), first.serial(), 700, 0, true));
        assertThat(owed(0)).isEqualTo(700);
        var other = new Taken(taken.pass(), taken.at(), changed(taken, 500));
        assertThat(reason(devices.getFirst().sends(other))).isEqualTo("vouchers.outcome.KEY");
        its.using.takeBack(devices.getFirst().actor, taken.use().id(), "Erreur").orThrow();
        assertThat(devices.getFirst().sends(taken).orThrow().before()).isTrue();
        assertThat(owed(0)).isZero();
    }

    @Test
    void aVoucherBlockedAfterTheDeviceWasPreparedIsPaidByTheGuarantee() {
        var taken = took(0, 700);
        stop("BLOCKED");
        var paid = devices.getFirst().sends(taken).orThrow();
        assertThat(paid.byGuarantee()).isEqualTo(700);
        var late = new ADevice(house, PLACE);
        devices.add(late);
        assertThat(reason(late.sends(late.took(ADevice.scanned(house, voucher), 100))))
                .isEqualTo("vouchers.outcome.BLOCKED");
    }

    @Test
    void oneInDoubtPaysOnceItGoesOn() {
        jdbc.sql("update vouchers.voucher set state = 'SUSPENDED' where serial = :serial")
                .param("serial", voucher.serial())
                .update();
        assertThat(devices.getFirst().sends(took(0, 700)).orThrow().byGuarantee())
                .isEqualTo(700);
        jdbc.sql("update vouchers.voucher set state = 'ACTIVATED' where serial = :serial")
                .param("serial", voucher.serial())
                .update();
        assertThat(paidBy("GUARANTEE")).isZero();
        assertThat(left()).isEqualTo(300);
    }

    @Test
    void whatLiesOutsideThePassIsRefused() {
        var device = devices.getFirst();
        var scanned = ADevice.scanned(house, voucher);
        var taken = device.took(scanned, 700);
        assertThat(reason(device.sends(new Taken(devices.get(1).pass.id(), taken.at(), taken.use()))))
                .as("a pass of another place")
                .isEqualTo("vouchers.outcome.PASS");
        assertThat(reason(device.sends(new Taken(UUID.randomUUID(), taken.at(), taken.use()))))
                .isEqualTo("vouchers.outcome.PASS");
        assertThat(reason(
                        device.sends(new Taken(device.pass.id(), taken.at().minus(Duration.ofHours(1)), taken.use()))))
                .isEqualTo("vouchers.outcome.BEFORE_PASS");
        assertThat(reason(device.sends(device.took(scanned, 1_001)))).isEqualTo("vouchers.outcome.AMOUNT");
        assertThat(device.sends(new Taken(device.pass.id(), taken.at().plus(Duration.ofDays(300)), taken.use()))
                        .orThrow()
                        .byVoucher())
                .as("a clock that is ahead: it was now at the latest")
                .isEqualTo(700);
        assertThat(reason(device.sends(device.took(scanned, 301)))).isEqualTo("vouchers.outcome.SAME_DEVICE");
        older(device, 12);
        assertThat(reason(device.sends(device.took(scanned, 100)))).isEqualTo("vouchers.outcome.AFTER_PASS");
        older(device, 3);
        assertThat(reason(device.sends(device.took(scanned, 100)))).isEqualTo("vouchers.outcome.SENT_LATE");
    }

    @Test
    void noDeviceTakesMoreThanItsAllowance() {
        var device = devices.getFirst();
        for (var one : vouchers.subList(0, 10)) {
            device.sends(device.took(ADevice.scanned(house, one), 1_000)).orThrow();
        }
        assertThat(reason(device.sends(took(0, 1)))).isEqualTo("vouchers.outcome.PASS_ALLOWANCE");
    }

    @Test
    void theDatabaseRefusesItToo() {
        var id = jdbc.sql("select id from vouchers.voucher where serial = :serial")
                .param("serial", voucher.serial())
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> insert(id, 1_000, "now() + interval '30 days'"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("outside its pass");
        assertThatThrownBy(() -> insert(id, 1_001, "now()"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("more of a voucher");
        assertThatThrownBy(() -> insert(id, 10_001, "now()"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("pass_allowance");
    }

    @Test
    void eachPassIsGuaranteedAndWhatIsNotNeededGoesBack() {
        var device = devices.getFirst();
        assertThat(device.pass.cents()).isEqualTo(10_000);
        assertThat(ledger.balance(device.pass.id())).isEqualTo(10_000);
        its.using.use(AWorkingCampaign.AT_PLACE, use(voucher, 1_000)).orThrow();
        device.sends(took(0, 700)).orThrow();
        assertThat(ledger.balance(device.pass.id())).isEqualTo(9_300);
        var giver = jdbc.sql("select guarantee from vouchers.pass where id = :id")
                .param("id", device.pass.id())
                .query(UUID.class)
                .single();
        long before = ledger.balance(giver);
        close(device.pass.id());
        assertThat(ledger.balance(giver)).isEqualTo(before + 9_300);
        assertThat(reason(device.sends(took(0, 100)))).isEqualTo("vouchers.outcome.SENT_LATE");
    }

    private Taken took(int device, long cents) {
        return devices.get(device).took(ADevice.scanned(house, voucher), cents);
    }

    private static UseDesk.Use changed(Taken taken, long cents) {
        var it = taken.use();
        return new UseDesk.Use(
                it.id(), it.code(), it.organisation(), it.venue(), it.departement(), it.service(), cents, 0);
    }

    private void insert(UUID voucher, long cents, String at) {
        jdbc.sql(
                        "insert into vouchers.offline_use (id, pass, voucher, cents, used_at) values (:id, :pass, :voucher, :cents, "
                                + at + ")")
                .param("id", UUID.randomUUID())
                .param("pass", devices.getFirst().pass.id())
                .param("voucher", voucher)
                .param("cents", cents)
                .update();
    }

    private void older(ADevice device, int days) {
        jdbc.sql("""
                        update vouchers.pass set issued_at = issued_at - make_interval(days => :days),
                            valid_until = valid_until - make_interval(days => :days) where id = :id
                        """).param("days", days).param("id", device.pass.id()).update();
    }

    private void close(UUID pass) {
        jdbc.sql("select vouchers.close_pass(:pass, current_date)")
                .param("pass", pass)
                .query(row -> {});
    }

    private void stop(String state) {
        jdbc.sql(
                        "select vouchers.stop(array[v.id], :state, current_date) from vouchers.voucher v where v.serial = :serial")
                .param("state", state)
                .param("serial", voucher.serial())
                .query(Integer.class)
                .single();
    }

    /** Cents that a place is owed for this test's voucher. */
    private long owed(int place) {
        return jdbc.sql("""
                        select coalesce(sum(u.cents), 0) from vouchers.use u join vouchers.voucher v on v.id = u.voucher
                        join vouchers.provider p on p.id = u.provider
                        where v.serial = :serial and p.organisation = :place and u.cancelled_at is null
                        """)
                .param("serial", voucher.serial())
                .param("place", PLACES.get(place))
                .query(Long.class)
                .single();
    }

    private long paidBy(String source) {
        return jdbc.sql("""
                        select coalesce(sum(u.cents), 0) from vouchers.use u join vouchers.voucher v on v.id = u.voucher
                        join vouchers.offline_part p on p.use = u.id
                        where v.serial = :serial and p.source = :source and u.cancelled_at is null
                        """)
                .param("serial", voucher.serial())
                .param("source", source)
                .query(Long.class)
                .single();
    }

    private long left() {
        return jdbc.sql("select vouchers.left_of(id) from vouchers.voucher where serial = :serial")
                .param("serial", voucher.serial())
                .query(Long.class)
                .single();
    }

    private String state() {
        return jdbc.sql("select state from vouchers.voucher where serial = :serial")
                .param("serial", voucher.serial())
                .query(String.class)
                .single();
    }

    private static String reason(Decision<Paid> decision) {
        return ((Decision.Refused<Paid>) decision).reasons().getFirst().key();
    }

    private static List<List<String>> orders(List<String> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<String>>();
        for (var first : of) {
            var rest = new ArrayList<>(of);
            rest.remove(first);
            for (var order : orders(rest)) {
                var one = new ArrayList<>(List.of(first));
                one.addAll(order);
                all.add(one);
            }
        }
        return all;
    }
}
