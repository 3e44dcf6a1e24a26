package fr.mediane.programmes.vouchers.cofinancing.web;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Parsed;
import fr.mediane.programmes.vouchers.cofinancing.CoFinancing;
import fr.mediane.programmes.vouchers.cofinancing.Territory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A territory's project, as typed in the address. */
public record SimulatorForm(
        @Nullable String budget,
        @Nullable String population,
        @Nullable String densite,
        @Nullable String pauvrete,
        @Nullable String local,
        @Nullable String hub,
        @Nullable String associes,
        @Nullable String europe) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,4}([.,]\\d{1,2})?");
    private static final Euros MOST = Euros.of("100000000");

    /** The project, or what is wrong with it; neither when nothing has been asked yet. */
    record Read(Optional<CoFinancing> project, List<ErrorKey> mistakes) {}

    boolean asked() {
        return budget != null;
    }

    Read read() {
        var mistakes = new ArrayList<ErrorKey>();
        var euros = Euros.parse(budget) instanceof Parsed.Valid<Euros>(var typed)
                        && typed.compareTo(Euros.ZERO) > 0
                        && typed.compareTo(MOST) <= 0
                ? Optional.of(typed)
                : Optional.<Euros>empty();
        if (euros.isEmpty()) {
            mistakes.add(ErrorKey.on("budget", "vouchers.simulator.error.budget"));
        }
        var excess = number("population", population, "0", mistakes);
        var density = number("densite", densite, "1", mistakes);
        var poverty = number("pauvrete", pauvrete, "0", mistakes);
        if (!mistakes.isEmpty()) {
            return new Read(Optional.empty(), mistakes);
        }
        return new Read(
                euros.map(sum -> new CoFinancing(
                        sum, new Territory(excess, density, poverty), isLocal(), hasHub(), hasOthers(), isEuropean())),
                List.of());
    }

    private static BigDecimal number(String field, @Nullable String typed, String otherwise, List<ErrorKey> mistakes) {
        var bare = text(typed).strip();
        if (bare.isEmpty()) {
            return new BigDecimal(otherwise);
        }
        if (!NUMBER.matcher(bare).matches()) {
            mistakes.add(ErrorKey.on(field, "vouchers.simulator.error.number"));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(bare.replace(',', '.'));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public String budgetText() {
        return text(budget);
    }

    public String populationText() {
        return text(population);
    }

    public String densityText() {
        return text(densite);
    }

    public String povertyText() {
        return text(pauvrete);
    }

    public boolean isLocal() {
        return local != null;
    }

    public boolean hasHub() {
        return hub != null;
    }

    public boolean hasOthers() {
        return associes != null;
    }

    public boolean isEuropean() {
        return europe != null;
    }
}
