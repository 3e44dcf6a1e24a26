package fr.mediane.programmes.vouchers.handing;

import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Paris;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.programmes.vouchers.Made;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What somebody is sent with their vouchers: the codes, what to do with them, until when. */
@Component
class HandingWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private final Notices notices;
    private final Messages messages;
    private final BaseUrl address;

    HandingWords(Notices notices, Messages messages, BaseUrl address) {
        this.notices = notices;
        this.messages = messages;
        this.address = address;
    }

    /** What is wrong with the address that a message is to go to. */
    Optional<ErrorKey> mistake(Handing handing) {
        return switch (handing.how()) {
            case PAPER -> Optional.empty();
            case EMAIL -> EmailAddress.parse(handing.contact()).errorOn("contact");
            case TEXT -> PhoneNumber.parse(handing.contact()).errorOn("contact");
        };
    }

    void send(Handing handing, Shown voucher, List<Made> fresh) {
        var key = "vouchers handing " + handing.id();
        var codes = fresh.stream().map(made -> made.secret().printed()).collect(Collectors.joining("\n"));
        var until = voucher.until().format(DAY);
        var expiry = voucher.until().plusDays(1).atStartOfDay(Paris.ZONE).toInstant();
        switch (handing.how()) {
            case PAPER -> {}
            case EMAIL ->
                notices.send(Notice.email(
                        key,
                        EmailAddress.of(handing.contact()),
                        text("vouchers.message.subject", voucher.campaignName()),
                        text(
                                "vouchers.message.email",
                                voucher.campaignName(),
                                fresh.size(),
                                euros(voucher.cents()),
                                codes,
                                until,
                                address.at("/lieux"),
                                address.at("/bon")),
                        expiry));
            case TEXT ->
                notices.send(Notice.text(
                        key,
                        PhoneNumber.of(handing.contact()),
                        text("vouchers.message.text", euros(voucher.cents()), codes, until, address.at("/bon")),
                        expiry));
        }
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.FRANCE, key, arguments);
    }

    private static String euros(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',').replace(",00", "") + " €";
    }
}
