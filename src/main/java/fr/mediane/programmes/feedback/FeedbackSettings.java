package fr.mediane.programmes.feedback;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How people are asked.
 *
 * @param recentDays about an activity recorded later than this after its day, nobody is asked any more
 * @param rest nobody gets the same questions again sooner
 * @param kept how long it is known that somebody was asked
 */
@Component
record FeedbackSettings(
        @Value("${mediane.feedback.recent-days:7}") int recentDays,
        @Value("${mediane.feedback.rest:P90D}") Duration rest,
        @Value("${mediane.feedback.kept:P730D}") Duration kept) {}
