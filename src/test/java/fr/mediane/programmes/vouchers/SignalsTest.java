package fr.mediane.programmes.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.signals.Signal;
import fr.mediane.programmes.vouchers.signals.SignalDesk;
import fr.mediane.programmes.vouchers.signals.SignalKind;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MedianeTest
class SignalsTest {
    private static final Actor CONTROLLER = AWorkingCampaign.person(new Grant(Role.CONTROLLER, new Scope.National()));

    @Autowired
    ApplicationContext house;

    @Autowired
    SignalDesk desk;

    @Autowired
    Misses misses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private AWorkingCampaign work;
    private UUID provider;

    @BeforeEach
    void aPlace() {
        work = new AWorkingCampaign(house);
        provider = work.qualified();
    }

    @Test
    void manyVouchersWithinMinutesAreToldWithEachOfThem() {
        var campaign = work.open(true, 60);
        var vouchers = work.vouchers(campaign, 42);
        var till =
                AWorkingCampaign.person(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(AWorkingCampaign.PLACE)));
        var before = times(SignalKind.PACE);
        vouchers.subList(0, 11)
                .forEach(voucher ->
                        work.using.use(till, AWorkingCampaign.use(voucher, 100)).orThrow());
        assertThat(times(SignalKind.PACE)).as("eleven are no signal").isEqualTo(before);
        work.using.use(till, AWorkingCampaign.use(vouchers.get(11), 100)).orThrow();
        assertThat(times(SignalKind.PACE)).isGreaterThanOrEqualTo(12);
        vouchers.subList(12, 42)
                .forEach(voucher ->
                        work.using.use(till, AWorkingCampaign.use(voucher, 100)).orThrow());
        for (int day = 1; day <= 3; day++) {
            var use = AWorkingCampaign.use(vouchers.get(day), 10);
            work.using.use(till, use).orThrow();
            jdbc.sql("update vouchers.use set used_at = used_at - make_interval(days => :days) where id = :id")
                    .param("days", day)
                    .param("id", use.id())
                    .update();
        }
        assertThat(times(SignalKind.CAPACITY)).isGreaterThanOrEqualTo(42);
        var evidence = desk.evidence(CONTROLLER, SignalKind.PACE, provider.toString(), today())
                .orThrow();
        assertThat(evidence).hasSizeGreaterThanOrEqualTo(42).allSatisfy(line -> {
            assertThat(line.serial()).isNotEmpty();
            assertThat(line.cents()).isPositive();
        });
        assertThat(jdbc.sql("select count(*) from journal.entry where record_type = 'signal' and record = :id")
                        .param("id", provider)
                        .query(Long.class)
                        .single())
                .as("the look is journaled")
                .isPositive();
    }

    @Test
    void whoHandedAVoucherOutAndTookItInIsTold() {
        var voucher = work.vouchers(work.open(true, 1), 1).getFirst();
        var both =
                AWorkingCampaign.person(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(AWorkingCampaign.PLACE)));
        var account = both.account().orElseThrow();
        work.using.use(both, AWorkingCampaign.use(voucher, 300)).orThrow();
        assertThat(signals()).noneMatch(one -> one.subject().equals(account.toString()));
        jdbc.sql("update vouchers.voucher set handed_by = :by where serial = :serial")
                .param("by", account)
                .param("serial", voucher.serial())
                .update();
        assertThat(signals())
                .filteredOn(one -> one.subject().equals(account.toString()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(SignalKind.STAFF);
                    assertThat(one.cents()).isEqualTo(300);
                });
        assertThat(desk.evidence(CONTROLLER, SignalKind.STAFF, account.toString(), today())
                        .orThrow())
                .singleElement()
                .satisfies(line -> assertThat(line.serial()).isEqualTo(voucher.serial()));
    }

    @Test
    void codesTriedAreToldWithoutAnyCode() {
        var asker = "address:" + UUID.randomUUID();
        for (int i = 0; i < 9; i++) {
            misses.note(asker);
        }
        assertThat(signals()).noneMatch(one -> one.subject().equals(asker));
        misses.note(asker);
        assertThat(signals())
                .filteredOn(one -> one.subject().equals(asker))
                .singleElement()
                .satisfies(one -> assertThat(one.times()).isEqualTo(10));
        assertThat(desk.evidence(CONTROLLER, SignalKind.GUESSING, asker, today())
                        .orThrow())
                .hasSize(10)
                .allSatisfy(line -> assertThat(line.serial()).isEmpty());
        var page = mvc.get()
                .uri("/mon-espace/controle/GUESSING/" + today() + "?sujet=" + asker)
                .with(Personas.as("controle"))
                .exchange();
        assertThat(Html.of(page).select("main tbody tr")).hasSize(10);
    }

    @Test
    void onlyAControllerSeesThemAndWhatDoesNotExistIsUnknown() {
        for (var actor : List.of(AWorkingCampaign.OPERATOR, AWorkingCampaign.PAYER, AWorkingCampaign.AT_SPONSOR)) {
            assertThat(desk.signals(actor)).isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.evidence(actor, SignalKind.PACE, provider.toString(), today()))
                    .isInstanceOf(Decision.Forbidden.class);
        }
        assertThat(desk.evidence(CONTROLLER, SignalKind.STAFF, "' or true --", today()))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(mvc.get().uri("/mon-espace/controle").with(Personas.as("controle")))
                .hasStatusOk();
        assertThat(mvc.get().uri("/mon-espace/controle/PACE/9999-99-99").with(Personas.as("controle")))
                .hasStatus(404);
    }

    private int times(SignalKind kind) {
        return signals().stream()
                .filter(one -> one.kind() == kind
                        && one.subject().equals(provider.toString())
                        && one.day().equals(today()))
                .mapToInt(Signal::times)
                .max()
                .orElse(0);
    }

    private List<Signal> signals() {
        return desk.signals(CONTROLLER).orThrow();
    }

    private static LocalDate today() {
        return Paris.today(Clock.systemUTC());
    }
}
