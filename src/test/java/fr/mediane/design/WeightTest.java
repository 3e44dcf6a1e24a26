package fr.mediane.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A first visit to any page loads these, and about 10 kB of page: 200 kB is the most. */
class WeightTest {
    @Test
    void whatEveryPageLoadsStaysLight() throws IOException {
        var assets = new Assets();
        long bytes = new ClassPathResource("static" + assets.url("type.woff2")).contentLength();
        for (var name : List.of("core.css", "core.js", "icons.svg", "favicon.svg")) {
            bytes += new ClassPathResource("static" + assets.url(name) + ".gz").contentLength();
        }
        assertThat(bytes).isLessThan(120_000);
    }
}
