package fr.mediane.programmes.vouchers;

import static fr.mediane.programmes.vouchers.AWorkingCampaign.HELP;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.OPERATOR;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.PAYER;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.PLACE;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.SPONSOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.offline.GuaranteeDesk;
import fr.mediane.programmes.vouchers.offline.OfflineUseDesk.Paid;
import fr.mediane.programmes.vouchers.offline.OfflineUseDesk.Taken;
import fr.mediane.registers.organisations.DemonstrationOrganisations;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three places, each with a prepared device, and vouchers that were in use before. */
@MedianeTest
abstract class OfflinePlaces {
    static final List<UUID> PLACES = List.of(
            PLACE,
            DemonstrationOrganisations.in("26").get(2).id(),
            DemonstrationOrganisations.in("26").get(3).id());

    @Autowired
    ApplicationContext house;

    @Autowired
    LedgerDesk ledger;

    @Autowired
    GuaranteeDesk guarantee;

    @Autowired
    JdbcClient jdbc;

    final List<ADevice> devices = new ArrayList<>();
    final List<Made> vouchers = new ArrayList<>();
    AWorkingCampaign its;
    Made voucher = new Made(1, "", Secret.random());

    @BeforeEach
    void threePlacesWithADeviceEach() {
        its = new AWorkingCampaign(house);
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

    Taken took(int device, long cents) {
        return devices.get(device).took(ADevice.scanned(house, voucher), cents);
    }

    void close(UUID pass) {
        jdbc.sql("select vouchers.close_pass(:pass, current_date)")
                .param("pass", pass)
                .query(row -> {});
    }

    static String reason(Decision<Paid> decision) {
        return ((Decision.Refused<Paid>) decision).reasons().getFirst().key();
    }
}
