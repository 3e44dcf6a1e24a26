package fr.mediane.steering.statistics.open;

import fr.mediane.steering.statistics.Count;
import java.time.YearMonth;

/** What everyone may read of each column of each month. */
interface Reading {
    Count count(YearMonth month, Column column);
}
