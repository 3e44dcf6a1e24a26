package fr.mediane.bench;

import fr.mediane.engines.agenda.Booking;
import fr.mediane.engines.agenda.Contact;
import fr.mediane.engines.agenda.MeetingDesk;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.engines.agenda.booking.BookingDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.kernel.Uuid7;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hundred people who all want the last seat of a workshop in the same instant. */
final class BookingBench {
    private static final int AT_ONCE = 100;
    private static final int ROUNDS = 5;
    private final ConfigurableApplicationContext house;
    private final Report report;

    BookingBench(ConfigurableApplicationContext house, Report report) {
        this.house = house;
        this.report = report;
    }

    void measure() throws InterruptedException {
        var times = new Histogram(60_000_000_000L, 3);
        int fair = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var meeting = workshop(round);
            var first = book(meeting, 0);
            var others = allAtOnce(meeting, times);
            long in = others.stream().filter(Booking::holdsASeat).count();
            long waiting = others.stream().filter(Booking::waiting).count();
            if (first.holdsASeat() && in == 1 && waiting == AT_ONCE - 1 && seats(meeting) == 2) {
                fair++;
            }
        }
        report.line(
                AT_ONCE + " bookings at once on the last seat, " + ROUNDS + " times",
                "exactly one wins, the others wait",
                fair + " of " + ROUNDS);
        report.times("each of those bookings", "", times);
    }

    private List<Booking> allAtOnce(UUID meeting, Histogram times) throws InterruptedException {
        var start = new CountDownLatch(1);
        var all = new ArrayList<Callable<Booking>>();
        for (int i = 1; i <= AT_ONCE; i++) {
            int number = i;
            all.add(() -> {
                start.await();
                long begun = System.nanoTime();
                var booking = book(meeting, number);
                synchronized (times) {
                    times.recordValue(System.nanoTime() - begun);
                }
                return booking;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = all.stream().map(threads::submit).toList();
            start.countDown();
            var made = new ArrayList<Booking>();
            for (var one : asked) {
                made.add(one.get());
            }
            return made;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Booking book(UUID meeting, int number) {
        var phone = PhoneNumber.of(String.format("+3363998%04d", number));
        return house.getBean(BookingDesk.class)
                .enrol(Actor.PUBLIC, meeting, Uuid7.next(), "Essai " + number, Contact.phone(phone), "fr")
                .orThrow()
                .booking();
    }

    /** A workshop of two, of whom one will be there already. */
    private UUID workshop(int round) {
        var id = Uuid7.next();
        var venue = house.getBean(JdbcClient.class)
                .sql("select id from venues.venue where status = 'OPEN' order by id limit 1")
                .query(UUID.class)
                .single();
        var day = LocalDateTime.now(ZoneOffset.UTC)
                .plusDays(30 + round + (System.nanoTime() % 200))
                .withHour(10)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        var host = DayBench.counsellor(100 + (int) (System.nanoTime() % 4_000));
        var plan = MeetingPlan.workshop(venue, day, 60, "Essai", 2);
        if (!(house.getBean(MeetingDesk.class).plan(host, id, plan) instanceof Decision.Accepted)) {
            throw new IllegalStateException("no workshop could be planned on " + day);
        }
        return id;
    }

    /** What the database says, whatever was answered. */
    private int seats(UUID meeting) {
        return house.getBean(JdbcClient.class)
                .sql("select count(*) from agenda.booking where meeting = :meeting and seat is not null")
                .param("meeting", meeting)
                .query(Integer.class)
                .single();
    }
}
