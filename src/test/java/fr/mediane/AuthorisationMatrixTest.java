package fr.mediane;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route × every role, with the expected answer: a route missing from the matrix fails the build. */
@MedianeTest
class AuthorisationMatrixTest {
    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    record Row(String method, String route, List<String> expected) {
        String name() {
            return method + " " + route;
        }
    }

    @Test
    void everyRouteStandsInTheMatrix() {
        var known = matrix().stream().map(Row::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes()).as("routes of the controllers").isSubsetOf(known);
        assertThat(known).as("rows of the matrix").isSubsetOf(routes());
    }

    /** An unknown id in every address, an empty form in every post: what is answered then shows who is let in at all. */
    @Test
    void everyRoleGetsTheAnswerWrittenDown() {
        var wrong = new ArrayList<String>();
        for (var row : matrix()) {
            for (int i = 0; i < Personas.ROLES.size(); i++) {
                int answer = answer(row, Personas.ROLES.get(i));
                if (!row.expected().get(i).equals("" + answer)) {
                    wrong.add(row.name() + " as " + Personas.ROLES.get(i) + ": expected "
                            + row.expected().get(i) + ", is " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private int answer(Row row, String role) {
        var address = row.route().replaceAll("\\{[^}]+}", UNKNOWN);
        return mvc.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()), URI.create(base + address))
                        .with(Personas.as(role)))
                .getResponse()
                .getStatus();
    }

    private TreeSet<String> routes() {
        var names = new TreeSet<String>();
        routes.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("fr.mediane")) {
                names.addAll(names(info));
            }
        });
        names.removeIf(name -> name.endsWith(" /error"));
        return names;
    }

    private static List<String> names(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var names = new ArrayList<String>();
        for (var pattern : info.getPatternValues()) {
            if (methods.isEmpty()) {
                names.add("GET " + pattern);
            }
            methods.forEach(method -> names.add(method + " " + pattern));
        }
        return names;
    }

    private static List<Row> matrix() {
        try {
            return new ClassPathResource("authorisation-matrix.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Row(cells[0], cells[1], List.of(cells).subList(2, 2 + Personas.ROLES.size())))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
