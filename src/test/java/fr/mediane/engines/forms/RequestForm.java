package fr.mediane.engines.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The fixture of what procedures ask: the form that the gallery shows. */
public final class RequestForm {
    private RequestForm() {}

    public static String text() {
        try {
            return new ClassPathResource("reference/forms/every-kind.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Form form() {
        return FormFile.read(text()).orThrow();
    }
}
