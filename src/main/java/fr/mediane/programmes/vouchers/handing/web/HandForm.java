package fr.mediane.programmes.vouchers.handing.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.handing.Handing;
import fr.mediane.programmes.vouchers.handing.Recipient;
import fr.mediane.programmes.vouchers.handing.Way;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Vouchers to be handed out, as typed.
 *
 * @param remise made once per form
 * @param tout {@code true} for what is left of the booklet
 * @param comment a {@link Way}
 * @param reponses to what the campaign's rule asks
 * @param nom family name and given name, where the campaign gives nobody two
 */
public record HandForm(
        @Nullable UUID remise,
        @Nullable String tout,
        @Nullable String comment,
        @Nullable String contact,
        @Nullable List<String> reponses,
        @Nullable String nom,
        @Nullable String naissance) {
    static HandForm blank() {
        return new HandForm(Uuid7.next(), "", Way.PAPER.name(), "", List.of(), "", "");
    }

    Optional<Handing> read(UUID voucher) {
        return remise == null
                ? Optional.empty()
                : way().map(how -> new Handing(
                        remise,
                        voucher,
                        whole(),
                        how,
                        contactText().strip(),
                        answers(),
                        Optional.empty(),
                        recipient()));
    }

    ErrorKey mistake() {
        return remise == null ? ErrorKey.of("vouchers.outcome.KEY") : ErrorKey.on("comment", "vouchers.error.way");
    }

    private Optional<Recipient> recipient() {
        return nameText().strip().length() < 2
                ? Optional.empty()
                : TypedDate.parse(bornText())
                        .map(born -> new Recipient(nameText().strip(), born));
    }

    public String nameText() {
        return nom == null || nom.length() > 120 ? "" : nom;
    }

    public String bornText() {
        return naissance == null || naissance.length() > 10 ? "" : naissance;
    }

    private Optional<Way> way() {
        return Stream.of(Way.values()).filter(way -> way.name().equals(comment)).findFirst();
    }

    public String idText() {
        return remise == null ? "" : remise.toString();
    }

    public boolean whole() {
        return "true".equals(tout);
    }

    public String wayText() {
        return comment == null ? "" : comment;
    }

    public String contactText() {
        return contact == null || contact.length() > 254 ? "" : contact;
    }

    public List<String> answers() {
        return reponses == null
                ? List.of()
                : reponses.stream().map(answer -> answer == null ? "" : answer).toList();
    }
}
