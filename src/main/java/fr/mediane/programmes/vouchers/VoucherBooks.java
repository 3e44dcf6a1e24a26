package fr.mediane.programmes.vouchers;

import fr.mediane.engines.ledger.Chart;
import fr.mediane.engines.ledger.Heading;
import fr.mediane.engines.ledger.HeadingKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The chart of accounts of vouchers. The sponsors' money is in escrow: it leaves each heading by the kinds named here
 * only, so that nothing but uses and returns moves it out.
 */
@Configuration
public class VoucherBooks {
    public static final String BOOK = "vouchers";
    public static final String BANK = "512";
    static final String FREE = "4191";
    public static final String COMMITTED = "4192";
    public static final String IN_CIRCULATION = "4193";
    public static final String ON_DEVICES = "4194";
    public static final String PROVIDERS = "467";
    public static final String IN_PAYMENT = "4671";
    public static final String IN_REFUND = "4672";

    /** The escrow account at the bank. */
    public static final UUID BANK_ACCOUNT = UUID.fromString("0198a000-0000-7000-8000-000000000512");

    public static final String DEPOSIT = "deposit";
    static final String COMMIT = "commit";
    static final String RELEASE = "release";
    public static final String MAKE = "make";
    static final String USE = "use";
    static final String BLOCK = "block";
    static final String EXPIRE = "expire";
    static final String SWEEP = "sweep";
    public static final String GIVE_BACK = "give-back";
    public static final String GIVE_BACK_REJECTED = "give-back-rejected";
    public static final String GIVE_BACK_RETURNED = "give-back-returned";
    public static final String PAY = "pay";
    public static final String PAY_REJECTED = "pay-rejected";
    public static final String PAY_RETURNED = "pay-returned";

    @Bean
    Chart voucherChart() {
        return new Chart(
                BOOK,
                "Bons numériques",
                "Digital vouchers",
                Stream.of(held(), owed()).flatMap(List::stream).toList());
    }

    /** What is at the bank, and whose it is until it is used. */
    private static List<Heading> held() {
        return List.of(
                Heading.of(BANK, HeadingKind.ASSET, "Banque, compte séquestre", "Bank, escrow account")
                        .guarded(PAY, GIVE_BACK),
                Heading.of(FREE, HeadingKind.LIABILITY, "Fonds confiés par les financeurs", "Sponsors’ funds")
                        .guarded(COMMIT, GIVE_BACK),
                Heading.of(
                                COMMITTED,
                                HeadingKind.LIABILITY,
                                "Fonds engagés dans les campagnes",
                                "Funds committed to campaigns")
                        .guarded(MAKE, RELEASE),
                Heading.of(IN_CIRCULATION, HeadingKind.LIABILITY, "Bons en circulation", "Vouchers in circulation")
                        .guarded(USE, BLOCK, EXPIRE, SWEEP),
                Heading.of(
                                ON_DEVICES,
                                HeadingKind.LIABILITY,
                                "Garantie des appareils sans réseau",
                                "Guarantee of devices without network")
                        .guarded(USE, SWEEP));
    }

    /** What is owed, and on its way. */
    private static List<Heading> owed() {
        return List.of(
                Heading.of(PROVIDERS, HeadingKind.LIABILITY, "Lieux à payer", "Places to be paid")
                        .guarded(PAY, USE + "-cancelled"),
                Heading.of(
                                IN_PAYMENT,
                                HeadingKind.LIABILITY,
                                "Virements ordonnés aux lieux",
                                "Transfers ordered to places")
                        .guarded(PAY, PAY_REJECTED),
                Heading.of(
                                IN_REFUND,
                                HeadingKind.LIABILITY,
                                "Virements ordonnés aux financeurs",
                                "Transfers ordered to sponsors")
                        .guarded(GIVE_BACK, GIVE_BACK_REJECTED));
    }
}
