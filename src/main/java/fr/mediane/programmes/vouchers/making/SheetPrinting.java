package fr.mediane.programmes.vouchers.making;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import fr.mediane.platform.files.FileBody;
import fr.mediane.platform.files.FileOrder;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.programmes.vouchers.Batch;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.MakingDesk;
import fr.mediane.programmes.vouchers.signing.Claims;
import fr.mediane.programmes.vouchers.signing.SignedVouchers;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the vouchers of a batch and prints them; when anything stops that halfway, gives the batch up. */
@Component
class SheetPrinting {
    private static final String KIND = "export.vouchers";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private final MakingDesk making;
    private final Messages messages;
    private final BaseUrl address;
    private final SignedVouchers signatures;

    SheetPrinting(MakingDesk making, Messages messages, BaseUrl address, SignedVouchers signatures) {
        this.making = making;
        this.messages = messages;
        this.address = address;
        this.signatures = signatures;
    }

    /** The file to be made: of the batch's own id. */
    static FileOrder order(Campaign campaign, Batch batch) {
        return SheetFile.several(batch.vouchers(), campaign.booklet())
                ? new FileOrder(batch.id(), KIND, "bons-" + batch.vouchers() + ".zip", "application/zip", true)
                : new FileOrder(batch.id(), KIND, "bons-" + batch.vouchers() + ".pdf", "application/pdf", true);
    }

    FileBody body(Actor actor, Campaign campaign, Batch batch) {
        return (out, progress) -> {
            try (var sheets = SheetFile.onto(out, words(campaign, batch.id()), batch.vouchers(), campaign.booklet());
                    var ahead = new PrintingAhead(sheets)) {
                making.make(actor, batch, ahead::add, progress);
                ahead.await();
                sheets.finish();
            } catch (IOException | RuntimeException | Error e) {
                giveUp(batch, e);
                throw e;
            }
        };
    }

    /** What was made has codes that nobody has: it is blocked, and all the money is the campaign's again. */
    private void giveUp(Batch batch, Throwable why) {
        try {
            making.block(Actor.SYSTEM, batch.id(), GIVEN_UP);
        } catch (RuntimeException e) {
            why.addSuppressed(e); // the round for abandoned batches will do it
        }
    }

    /** Why, in the history of the batch. */
    static final String GIVEN_UP = "Fabrication interrompue, ou feuilles jamais retirées";

    /** In French, whatever language the maker reads: they are for people. */
    private SheetWords words(Campaign campaign, UUID batch) {
        var signer = signatures.signer();
        var square = address.at("/bon#");
        return new SheetWords(
                campaign.name(),
                euros(campaign.cents()),
                text("vouchers.sheet.until", campaign.graceUntil().format(DAY)),
                text("vouchers.sheet.where", address.at("/bon").replaceFirst("^https?://", "")),
                made -> square
                        + signer.signed(
                                made.secret(),
                                new Claims(made.serial(), campaign.cents(), batch, campaign.graceUntil())),
                text("vouchers.sheet.booklet"));
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.FRANCE, key, arguments);
    }

    private static String euros(long cents) {
        var euros = BigDecimal.valueOf(cents, 2);
        return (cents % 100 == 0 ? euros.setScale(0) : euros).toPlainString().replace('.', ',') + " €";
    }
}
