package fr.mediane.testing;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of an answer, read as a browser reads it. */
public final class Html {
    private Html() {}

    public static Document of(MvcTestResult answer) {
        var bytes = answer.getMvcResult().getResponse().getContentAsByteArray();
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }
}
