package fr.mediane.registers.identity.signin;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** How Médiane talks to a sign-in service behind the browser's back; someone is waiting, so never for long. */
@Component
public class BackChannel {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);
    private final JdkClientHttpRequestFactory requests;

    BackChannel() {
        requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(READ);
    }

    RestClient client() {
        return RestClient.create(new RestTemplate(requests));
    }

    JdkClientHttpRequestFactory requests() {
        return requests;
    }

    RestTemplate template() {
        return new RestTemplate(requests);
    }
}
