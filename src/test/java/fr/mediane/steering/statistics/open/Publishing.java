package fr.mediane.steering.statistics.open;

import java.time.YearMonth;
import org.springframework.context.ApplicationContext;

/** Publishes one month and no other: tests share the database, and a month is published once. */
public final class Publishing {
    private Publishing() {}

    public static boolean month(ApplicationContext house, YearMonth month) {
        return house.getBean(Publisher.class).publish(month);
    }
}
