package fr.mediane.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What came back, of which a form's sender needs to know. */
record Answer(int status, Optional<String> location, byte[] body) {
    private static final int FELL = 500;

    static Answer of(MvcTestResult result) {
        if (result.getUnresolvedException() != null) {
            return new Answer(FELL, Optional.empty(), new byte[0]);
        }
        var response = result.getResponse();
        return new Answer(
                response.getStatus(),
                Optional.ofNullable(response.getHeader("Location")),
                response.getContentAsByteArray());
    }

    Document page() {
        return Jsoup.parse(new String(body, StandardCharsets.UTF_8));
    }
}
