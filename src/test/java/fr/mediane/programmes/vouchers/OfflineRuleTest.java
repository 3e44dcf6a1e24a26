package fr.mediane.programmes.vouchers;

import static fr.mediane.programmes.vouchers.AWorkingCampaign.PLACE;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.use;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Decision;
import fr.mediane.programmes.vouchers.offline.OfflineUseDesk.Paid;
import fr.mediane.programmes.vouchers.offline.OfflineUseDesk.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The published rule for vouchers taken in without network: see /bons/hors-ligne. */
class OfflineRuleTest extends OfflinePlaces {
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

    private static UseDesk.Use changed(Taken taken, long cents) {
        var it = taken.use();
        return new UseDesk.Use(
                it.id(), it.code(), it.organisation(), it.venue(), it.departement(), it.service(), cents, 0);
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
