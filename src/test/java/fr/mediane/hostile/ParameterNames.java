package fr.mediane.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * What a handler may read from a request: its annotated parameters, the parts of the record it takes, and, as many take
 * all that was sent as a map, every word that stands in its class or in one of the same room that it uses.
 */
final class ParameterNames {
    private static final String WORD = "[a-zA-Z][a-zA-Z0-9_-]{0,40}";

    /** How far from the handler a form may stand: pages, form, what the form is made of. */
    private static final int STEPS = 3;

    private ParameterNames() {}

    static Set<String> of(HandlerMethod handler) {
        var names = new LinkedHashSet<String>();
        for (var parameter : handler.getMethodParameters()) {
            var type = parameter.nestedIfOptional().getNestedParameterType();
            if (Map.class.isAssignableFrom(type) || type.getSimpleName().endsWith("Request")) {
                names.addAll(words(handler.getBeanType()));
            } else if (type.isRecord() && !type.getName().startsWith("fr.mediane.kernel")) {
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            } else if (!parameter.hasParameterAnnotation(PathVariable.class)
                    && parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(name(parameter));
            }
        }
        return names;
    }

    static String name(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.name().isEmpty()
                ? Objects.requireNonNull(parameter.getParameterName())
                : annotation.name();
    }

    private static Set<String> words(Class<?> page) {
        var words = new LinkedHashSet<String>();
        var room = page.getPackageName().replaceFirst("\\.(web|api)$", "").replace('.', '/');
        read(page.getName().replace('.', '/'), room, STEPS, words, new HashSet<>());
        return words;
    }

    private static void read(String type, String room, int steps, Set<String> words, Set<String> seen) {
        if (!seen.add(type)) {
            return;
        }
        for (var entry : ClassFile.of().parse(bytes(type)).constantPool()) {
            if (entry instanceof StringEntry text && text.stringValue().matches(WORD)) {
                words.add(text.stringValue());
            } else if (entry instanceof ClassEntry other
                    && steps > 0
                    && other.asInternalName().startsWith(room + "/")) {
                read(other.asInternalName(), room, steps - 1, words, seen);
            }
        }
    }

    private static byte[] bytes(String type) {
        try (var in = ParameterNames.class.getResourceAsStream("/" + type + ".class")) {
            return Objects.requireNonNull(in, type).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
