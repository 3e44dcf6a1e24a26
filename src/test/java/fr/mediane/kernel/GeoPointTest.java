package fr.mediane.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GeoPointTest {
    @ParameterizedTest
    @CsvSource({
        "'44.9333,4.8917', '44.9333,4.8917'",
        "'44.9333, 4.8917', '44.9333,4.8917'",
        "'-20.8789;55.4481', '-20.8789,55.4481'",
        "'0,0', '0,0'",
        "'-0.0,-0', '0,0'",
        "'90,180', '90,180'",
        "'-90,-180', '-90,-180'",
        "'0.00000001,1', '0,1'",
        "'0.0000001,100', '0.0000001,100'",
        "'12.123456789,5', '12.1234568,5'",
    })
    void readsLatitudeThenLongitude(String text, String canonical) {
        assertThat(GeoPoint.of(text)).hasToString(canonical);
        assertThat(GeoPoint.of(canonical)).isEqualTo(GeoPoint.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'90.1,0', kernel.point.range",
        "'0,180.1', kernel.point.range",
        "'-91,0', kernel.point.range",
        "'0,-181', kernel.point.range",
        "'44,9333,4,8917', kernel.point.form",
        "'NaN,0', kernel.point.form",
        "'44.9', kernel.point.form",
        "'1e1,0', kernel.point.form",
    })
    void saysWhatIsWrong(String text, String reason) {
        assertThat(IdentifiersTest.reason(GeoPoint.parse(text))).isEqualTo(reason);
    }

    @Test
    void staysOnEarth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(Double.POSITIVE_INFINITY, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(90.0001, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(0, -180.0001));
    }

    @ParameterizedTest
    @CsvSource({
        // Valence – Bordeaux, Paris – Saint-Denis (La Réunion), across the date line, pole to pole, a degree of the
        // equator
        "'44.9256,4.9096', '44.8378,-0.5792', 432000, 3000",
        "'48.8534,2.3488', '-20.8823,55.4504', 9360000, 40000",
        "'0,179.5', '0,-179.5', 111195, 10",
        "'90,0', '-90,0', 20015115, 10",
        "'0,0', '0,1', 111195, 10",
        "'0,0', '0,180', 20015115, 10",
        "'48.8534,2.3488', '48.8534,2.3488', 0, 0",
    })
    void measuresMetresAlongTheSurface(String from, String to, double metres, double tolerance) {
        var one = GeoPoint.of(from);
        var two = GeoPoint.of(to);
        assertThat(one.metresTo(two)).isCloseTo(metres, within(tolerance));
        assertThat(two.metresTo(one)).isCloseTo(one.metresTo(two), within(0.001));
    }

    static Stream<Arguments> points() {
        var random = new Random(5);
        return IntStream.range(0, 200)
                .mapToObj(_ -> Arguments.of(new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180))));
    }

    @ParameterizedTest
    @MethodSource("points")
    void roundsToAboutAHundredMetres(GeoPoint point) {
        assertThat(point.rounded().metresTo(point)).isLessThan(80);
        assertThat(point.rounded().rounded()).isEqualTo(point.rounded());
        assertThat(point.rounded().toString()).matches("-?\\d+(\\.\\d{1,3})?,-?\\d+(\\.\\d{1,3})?");
        assertThat(GeoPoint.of(point.toString())).isEqualTo(point);
    }
}
