package fr.mediane.programmes.competence.adaptive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the parameters of items on real answers: marginal maximum likelihood by EM on the grid (Bock and Aitkin, 1981).
 * A prior around the discrimination before keeps it within reason for items with few answers. Which questions someone was
 * asked depends on the answers before only, which are in the data too: so what was not asked may be left out.
 */
final class Calibration {
    private static final int MOST_CYCLES = 500;
    private static final double SETTLED = 1e-4;

    private final Map<String, Fit> fits = new TreeMap<>();
    private final List<List<Given>> runs;

    private Calibration(Collection<List<Given>> runs) {
        this.runs = runs.stream()
                .map(run ->
                        run.stream().filter(given -> given.answer().counts()).toList())
                .filter(run -> !run.isEmpty())
                .toList();
        this.runs.forEach(run -> run.forEach(given -> fits.computeIfAbsent(
                given.item().id(), _ -> new Fit(given.item().parameters()))));
    }

    /** The parameters of every item answered, on a scale on which the people's ability has mean 0 and variance 1.5. */
    static Map<String, Parameters> fit(Collection<List<Given>> runs) {
        var calibration = new Calibration(runs);
        int cycle = 0;
        while (calibration.cycle() > SETTLED && cycle < MOST_CYCLES) {
            cycle++;
        }
        var parameters = new TreeMap<String, Parameters>();
        calibration.fits.forEach((id, fit) -> parameters.put(id, fit.parameters()));
        return parameters;
    }

    /** One expectation and one maximisation; answers how far the parameters moved at most. */
    private double cycle() {
        fits.values().forEach(Fit::forget);
        runs.forEach(this::expect);
        return fits.values().stream().mapToDouble(Fit::maximise).max().orElse(0);
    }

    private void expect(List<Given> run) {
        var now = new ArrayList<Given>();
        run.forEach(given -> now.add(new Given(given.item().with(fit(given).parameters()), given.answer())));
        var posterior = Posterior.after(now, false);
        run.forEach(given -> fit(given).expect(posterior, given.answer().yes()));
    }

    private Fit fit(Given given) {
        var fit = fits.get(given.item().id());
        if (fit == null) {
            throw new IllegalStateException(given.item().id());
        }
        return fit;
    }
}
