package fr.mediane.programmes.vouchers.making.web;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.BatchOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A batch as ordered.
 *
 * @param lot made once per form: sent twice, one batch is made
 * @param code the id that came with a suggestion of the distributor
 */
public record OrderForm(
        @Nullable UUID lot,
        @Nullable String bons,
        @Nullable String distributeur,
        @Nullable String code) {
    static OrderForm blank() {
        return new OrderForm(Uuid7.next(), "", "", "");
    }

    /** An order, or what is wrong with it. */
    record Read(Optional<BatchOrder> order, List<ErrorKey> mistakes) {}

    Read read(UUID campaign, BiFunction<String, String, Optional<UUID>> meant) {
        var mistakes = new ArrayList<ErrorKey>();
        int vouchers = vouchersText().strip().matches("\\d{1,7}")
                ? Integer.parseInt(vouchersText().strip())
                : 0;
        if (vouchers < 1) {
            mistakes.add(ErrorKey.on("bons", "vouchers.error.how-many"));
        }
        var distributor = meant.apply(distributorText(), distributorCode());
        if (distributor.isEmpty()) {
            mistakes.add(ErrorKey.on("distributeur", "vouchers.error.sponsor"));
        }
        if (lot == null) {
            mistakes.add(ErrorKey.of("vouchers.outcome.KEY"));
        }
        return mistakes.isEmpty() && lot != null
                ? new Read(Optional.of(new BatchOrder(lot, campaign, vouchers, distributor, true)), List.of())
                : new Read(Optional.empty(), mistakes);
    }

    public String lotText() {
        return lot == null ? "" : lot.toString();
    }

    public String vouchersText() {
        return bons == null ? "" : bons;
    }

    public String distributorText() {
        return distributeur == null ? "" : distributeur;
    }

    public String distributorCode() {
        return code == null ? "" : code;
    }
}
