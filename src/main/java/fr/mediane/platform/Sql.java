package fr.mediane.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Read queries live in {@code .sql} files beside the class that reads them. */
public final class Sql {
    private Sql() {}

    /**
     * The text of {@code name.sql} beside a class; read it once, into a constant.
     *
     * @throws UncheckedIOException when there is no such file
     */
    public static String beside(Class<?> reader, String name) {
        try {
            return new ClassPathResource(name + ".sql", reader).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
