package fr.mediane.programmes.workforce.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.platform.web.SentId;
import fr.mediane.programmes.workforce.ContractKind;
import fr.mediane.programmes.workforce.HireOrder;
import fr.mediane.programmes.workforce.HireOrder.Education;
import fr.mediane.programmes.workforce.HireOrder.Gender;
import fr.mediane.programmes.workforce.HireOrder.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody to be hired, as it is typed. */
public record HireForm(
        @Nullable String contrat,
        @Nullable String personne,
        @Nullable String nom,
        @Nullable String nature,
        @Nullable String debut,
        @Nullable String dernier,
        @Nullable String salaire,
        @Nullable String genre,
        @Nullable String diplome,
        @Nullable String chomage,
        @Nullable String candidature) {
    private static final int MOST = 200;
    private static final long MOST_CENTS = 100_000_000;
    static final HireForm BLANK = new HireForm(null, null, null, null, null, null, null, null, null, null, null);

    /** For somebody whom the position was offered. */
    static HireForm of(String name, UUID candidacy) {
        return new HireForm(null, null, name, null, null, null, null, null, null, null, candidacy.toString());
    }

    Decision<HireOrder> order() {
        var faults = new ArrayList<ErrorKey>();
        var kind = value(ContractKind.class, nature);
        var starts = TypedDate.parse(startText());
        var ends = TypedDate.parse(endText());
        var wage = cents();
        if (kind.isEmpty()) {
            faults.add(ErrorKey.on("nature", "workforce.error.contract-kind"));
        }
        if (starts.isEmpty()) {
            faults.add(ErrorKey.on("debut", "workforce.error.first-day"));
        }
        if (ends.isEmpty() && !endText().isBlank()) {
            faults.add(ErrorKey.on("dernier", "workforce.error.last-day"));
        }
        if (wage.isEmpty()) {
            faults.add(ErrorKey.on("salaire", "workforce.error.wage-number"));
        }
        return faults.isEmpty()
                ? Decision.accepted(new HireOrder(
                        SentId.of(contrat),
                        personText().isEmpty() ? Optional.empty() : Optional.of(SentId.of(personne)),
                        nameText(),
                        kind.get(),
                        starts.get(),
                        ends,
                        wage.get(),
                        new Report(value(Gender.class, genre), value(Education.class, diplome), unemployed())))
                : Decision.refused(faults);
    }

    private Optional<Long> cents() {
        return Euros.parse(wageText())
                .value()
                .map(sum -> sum.amount().movePointRight(2).longValue())
                .filter(cents -> cents >= 0 && cents <= MOST_CENTS);
    }

    private Optional<Boolean> unemployed() {
        return switch (beforeText()) {
            case "oui" -> Optional.of(true);
            case "non" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static <E extends Enum<E>> Optional<E> value(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    /** The candidacy that leads to it, when there is one. */
    Optional<UUID> candidacy() {
        return candidacyText().isEmpty() ? Optional.empty() : Optional.of(SentId.of(candidature));
    }

    public String candidacyText() {
        return text(candidature);
    }

    public String personText() {
        return text(personne);
    }

    public String nameText() {
        return text(nom);
    }

    public String kindText() {
        return text(nature);
    }

    public String startText() {
        return text(debut);
    }

    public String endText() {
        return text(dernier);
    }

    public String wageText() {
        return text(salaire);
    }

    public String genderText() {
        return text(genre);
    }

    public String diplomaText() {
        return text(diplome);
    }

    public String beforeText() {
        return text(chomage);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.length() > MOST ? typed.substring(0, MOST + 1) : typed;
    }

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "HireForm";
    }
}
