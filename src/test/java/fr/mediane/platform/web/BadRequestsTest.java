package fr.mediane.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What no page of ours would ever send: refused with a page, and nothing of it in the log. */
@MedianeTest
@ExtendWith(OutputCaptureExtension.class)
class BadRequestsTest {
    private static final byte[] MEGABYTE = new byte[1 << 20];
    private static final int LARGE_MEGABYTES = 64;
    private static final String FORM = "application/x-www-form-urlencoded";

    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    MockMvcTester mvc;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void textThatIsNoUtf8IsABadRequestAndStaysOutOfTheLog(CapturedOutput log) throws Exception {
        assertThat(get("/lieux?q=chez-moi-rue-secrete%C3%28").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/lieux?nom=%ED%A0%80").statusCode()).isEqualTo(400);
        var point = HttpRequest.newBuilder(URI.create(base + "/lieux/autour"))
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString("latitude=44.9333%C3%28&longitude=4.8917"));
        assertThat(send(point).statusCode()).isEqualTo(400);
        assertThat(log.getAll()).doesNotContain("rue-secrete", "44.9333", "InvalidParameterException");
    }

    @Test
    void theErrorPageItselfIsNoPlaceToGo() throws Exception {
        var answer = get("/error");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    void aNumberTamperedWithIsABadRequestAndTheFormStaysOutOfTheLog(CapturedOutput log) {
        var answer = mvc.post()
                .uri("/administration/organisations/" + UUID.randomUUID())
                .param("version", "quinze")
                .param("name", "Association des secrets")
                .with(Personas.as("administration"))
                .exchange();
        assertThat(answer).hasStatus(400);
        assertThat(log.getAll()).doesNotContain("Association des secrets");
    }

    @Test
    void aFileFarTooLargeIsRefusedWithAPageThatSaysSo() throws Exception {
        var imports = URI.create(base + "/administration/lieux/imports");
        var announced = HttpRequest.newBuilder(imports)
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(HttpRequest.BodyPublishers.fromPublisher(upload(), LARGE_MEGABYTES * MEGABYTE.length));
        assertThat(send(announced).statusCode()).isEqualTo(413);
        assertThat(send(announced).body()).contains("Ce fichier est trop gros");
        var streamed = HttpRequest.newBuilder(imports)
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(HttpRequest.BodyPublishers.fromPublisher(upload()));
        assertThat(send(streamed).statusCode()).isEqualTo(413);
        assertThat(send(streamed).body()).contains("<h1");
    }

    /** A file that goes on and on; the same megabyte again and again, so that the test holds one. */
    private static HttpRequest.BodyPublisher upload() {
        var head = "--limit\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"lieux.csv\"\r\n\r\n";
        System.arraycopy(head.getBytes(StandardCharsets.UTF_8), 0, MEGABYTE, 0, head.length());
        return HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(LARGE_MEGABYTES, MEGABYTE));
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + address)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
