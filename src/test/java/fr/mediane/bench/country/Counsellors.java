package fr.mediane.bench.country;

import fr.mediane.platform.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who does how much, where and for whom: a few do ten times what others do, each has one place above all. */
final class Counsellors {
    private final Size size;
    private final List<Place> places;
    private final double[] upTo;

    private Counsellors(Size size, List<Place> places) {
        this.size = size;
        this.places = places;
        this.upTo = new double[size.counsellors()];
        var random = new Random(1);
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += Math.exp(0.8 * random.nextGaussian());
            upTo[i] = sum;
        }
        for (int i = 0; i < upTo.length; i++) {
            upTo[i] /= sum;
        }
    }

    /** A venue and where it is. */
    record Place(String venue, String commune, String departement) {}

    /** Eight neighbouring venues each. */
    static Counsellors of(JdbcClient jdbc, Size size) {
        var places = Rows.list(jdbc.sql("""
                        select v.id::text as venue, v.commune_code as commune, c.departement
                        from venues.venue v join territory.commune c on c.code = v.commune_code
                        where v.status = 'OPEN' order by v.commune_code, v.id limit :venues
                        """)
                .param("venues", size.venues())
                .query((row, _) ->
                        new Place(row.getString("venue"), row.getString("commune"), row.getString("departement"))));
        return new Counsellors(size, places);
    }

    int any(SplittableRandom random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble());
        return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
    }

    Place place(int counsellor, SplittableRandom random) {
        int which = 0;
        while (which < Size.VENUES_EACH - 1 && random.nextInt(100) >= 55) {
            which++;
        }
        return places.get((counsellor * Size.VENUES_EACH + which) % places.size());
    }

    static String account(int counsellor) {
        return id(0x0193_0000_0000_7000L, counsellor + 1);
    }

    String employer(int counsellor) {
        // the first ones employ most
        double rank = (counsellor * 7_919L % size.counsellors()) / (double) size.counsellors();
        return id(0x0196_0000_0000_7000L, (int) (rank * rank * size.employers()) + 1);
    }

    static String tag(int number) {
        return id(0x0197_0000_0000_7000L, number + 1);
    }

    String tagOf(int counsellor) {
        return tag(counsellor / Size.COUNSELLORS_PER_TAG % size.tags());
    }

    /** Someone whom the counsellor knows at a time of the five years, 0 to 1: more often someone lately met. */
    static String person(int counsellor, double time, SplittableRandom random) {
        int known = Math.max(1, (int) (Size.PEOPLE_EACH * time));
        int one = random.nextInt(10) < 7 ? known - 1 - random.nextInt(Math.min(60, known)) : random.nextInt(known);
        return id(0x0194_0000_0000_7000L, counsellor * Size.PEOPLE_EACH + one + 1);
    }

    private static String id(long most, int number) {
        return new UUID(most, 0x8000_0000_0000_0000L | number).toString();
    }
}
