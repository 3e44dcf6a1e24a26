package fr.mediane.programmes.vouchers.offline.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.offline.GuaranteeDesk.Allowance;
import fr.mediane.programmes.vouchers.offline.GuaranteeDesk.Fund;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The guarantee.
 *
 * @param givers who has free money, by id
 */
public record GuaranteePage(
        List<Fund> funds,
        List<Allowance> allowances,
        Map<UUID, String> givers,
        Typed typed,
        FormErrors errors,
        boolean done) {
    /** What was typed in one of the page's forms. */
    public record Typed(String giver, String euros, String place, String allowance) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    /** A fresh one: sent twice, the money is set aside once. */
    public String id() {
        return Uuid7.next().toString();
    }

    public List<Option> giverOptions() {
        var sorted =
                givers.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        return Option.list(sorted, giver -> giver.getKey().toString(), Map.Entry::getValue);
    }

    public List<Option> placeOptions() {
        return Option.list(allowances, place -> place.provider().toString(), Allowance::name);
    }
}
