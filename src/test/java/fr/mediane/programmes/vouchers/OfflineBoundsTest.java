package fr.mediane.programmes.vouchers;

import static fr.mediane.programmes.vouchers.AWorkingCampaign.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Decision;
import fr.mediane.programmes.vouchers.offline.OfflineUseDesk.Taken;
import fr.mediane.programmes.vouchers.offline.PassDesk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What one device may take in without network at most, by the function and by the tables. */
class OfflineBoundsTest extends OfflinePlaces {
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
    void aDeviceGivesItsPassTheIdOfNothingElse() {
        var device = devices.getFirst();
        var passes = house.getBean(PassDesk.class);
        var provider = jdbc.sql("select provider from vouchers.pass where id = :id")
                .param("id", device.pass.id())
                .query(UUID.class)
                .single();
        long owed = ledger.balance(provider);
        for (var taken : List.of(provider, VoucherBooks.BANK_ACCOUNT)) {
            assertThatThrownBy(() -> passes.prepare(device.actor, taken, Optional.empty()))
                    .as("the guarantee's money would lie where the place is paid from")
                    .isInstanceOf(Decision.NotDone.class);
        }
        assertThat(ledger.balance(provider)).isEqualTo(owed);
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
}
