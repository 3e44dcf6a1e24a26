package fr.mediane.steering.statistics;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is few: a count of people from 1 up to the threshold, excluded ({@code mediane.statistics.threshold}, 5 by default). */
@Component
public class SmallCells {
    private final int threshold;

    public SmallCells(@Value("${mediane.statistics.threshold:5}") int threshold) {
        if (threshold < 1) {
            throw new IllegalArgumentException("mediane.statistics.threshold must be 1 or more: " + threshold);
        }
        this.threshold = threshold;
    }

    public int threshold() {
        return threshold;
    }
}
