package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.programmes.workforce.grants.forecast.GrantForecastDesk.Month;
import fr.mediane.programmes.workforce.grants.forecast.GrantForecastDesk.Totals;
import java.util.List;

/** Spending to come. */
public record GrantForecastPage(Totals totals, List<Month> months) {
    public GrantForecastPage {
        months = List.copyOf(months);
    }

    public long contracts() {
        return months.stream().mapToLong(Month::contracts).sum();
    }

    public long full() {
        return months.stream().mapToLong(Month::full).sum();
    }
}
