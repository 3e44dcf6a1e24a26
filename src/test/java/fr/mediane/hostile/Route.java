package fr.mediane.hostile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One route of the application.
 *
 * @param parameters every name that its handler, or a class beside it, may ask for
 * @param files the names among them that take a file
 */
record Route(HttpMethod method, String pattern, Set<String> parameters, List<String> files) {
    private static final AntPathMatcher PATHS = new AntPathMatcher();

    /** All of them, so that a new one joins by itself. */
    static List<Route> all(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("fr.mediane"))
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .filter(route -> !route.pattern().equals("/error"))
                .sorted(Comparator.comparing(Route::toString))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        var files = Stream.of(handler.getMethodParameters())
                .filter(each -> each.nestedIfOptional().getNestedParameterType() == MultipartFile.class)
                .map(ParameterNames::name)
                .toList();
        var names = ParameterNames.of(handler);
        var methods = info.getMethodsCondition().getMethods();
        var routes = new ArrayList<Route>();
        for (var pattern : info.getPatternValues()) {
            if (methods.isEmpty()) {
                routes.add(new Route(HttpMethod.GET, pattern, names, files));
            }
            methods.forEach(method -> routes.add(new Route(method.asHttpMethod(), pattern, names, files)));
        }
        return routes.stream();
    }

    boolean reads() {
        return method == HttpMethod.GET;
    }

    int variables() {
        return (int) pattern.chars().filter(c -> c == '{').count();
    }

    boolean matches(String path) {
        return PATHS.match(pattern, path);
    }

    /** Its address, with this in place of each variable. */
    String with(String variable) {
        return pattern.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(variable));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
