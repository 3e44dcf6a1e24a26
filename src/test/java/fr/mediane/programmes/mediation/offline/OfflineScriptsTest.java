package fr.mediane.programmes.mediation.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The scripts of the offline page that touch no browser, by Node's own test runner. */
class OfflineScriptsTest {
    @Test
    void theScriptsDoWhatTheirTestsSay() throws Exception {
        var node = new ProcessBuilder("node", "--test", "src/test/frontend/offline.test.mjs")
                .redirectErrorStream(true)
                .start();
        var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        assertThat(said).contains("pass 7");
    }
}
