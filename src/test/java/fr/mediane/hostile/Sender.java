package fr.mediane.hostile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends, each time from another address, so that no limit of callers answers instead. */
final class Sender {
    private static final int CALLERS = 20_000;
    private final MockMvcTester mvc;
    private final String base;
    private final Faults faults;
    private int sent;

    Sender(MockMvcTester mvc, String base, Faults faults) {
        this.mvc = mvc;
        this.base = base;
        this.faults = faults;
    }

    /** One value under every name at once. */
    Answer everywhere(Route route, String path, RequestPostProcessor attacker, Attack attack) {
        var fields = new LinkedHashMap<String, List<String>>();
        route.parameters().stream()
                .filter(name -> !route.files().contains(name))
                .forEach(name -> fields.put(name, attack.values()));
        return send(route, path, attacker, fields, attack, attack.name());
    }

    Answer send(
            Route route,
            String path,
            RequestPostProcessor attacker,
            Map<String, List<String>> fields,
            Attack inFiles,
            String what) {
        var uri = URI.create(base + path);
        AbstractMockHttpServletRequestBuilder<?> request = MockMvcRequestBuilders.request(route.method(), uri);
        if (!route.files().isEmpty()) {
            var parts = MockMvcRequestBuilders.multipart(route.method(), uri);
            route.files().forEach(name -> parts.file(file(name, inFiles)));
            request = parts;
        }
        for (var field : fields.entrySet()) {
            request.param(field.getKey(), field.getValue().toArray(String[]::new));
        }
        return send(route, attacker, request, what);
    }

    /** Something else than a form; no content type at all when it is empty. */
    Answer body(Route route, String path, RequestPostProcessor attacker, String type, byte[] body, String what) {
        var request = MockMvcRequestBuilders.request(route.method(), URI.create(base + path))
                .content(body);
        if (!type.isEmpty()) {
            request.header(HttpHeaders.CONTENT_TYPE, type);
        }
        return send(route, attacker, request, what);
    }

    private Answer send(
            Route route, RequestPostProcessor attacker, AbstractMockHttpServletRequestBuilder<?> request, String what) {
        int caller = sent++ % CALLERS;
        request.with(attacker).with(each -> {
            each.setRemoteAddr("10.1." + caller / 256 + "." + caller % 256);
            return each;
        });
        var result = mvc.perform(request);
        faults.look(route, what, result);
        return Answer.of(result);
    }

    private static MockMultipartFile file(String name, Attack attack) {
        var value = attack.values().isEmpty() ? "" : attack.values().getFirst();
        return new MockMultipartFile(name, value + ".csv", "text/csv", value.getBytes(StandardCharsets.UTF_8));
    }
}
