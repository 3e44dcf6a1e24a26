package fr.mediane.registers.identity.signin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/** How sessions are written to the database. What a newer Médiane cannot read any more counts as absent, not as an error. */
@Configuration(proxyBeanMethods = false)
class SessionContents {
    /** Ours, Java's and Spring Security's: nothing else has any business in a session. */
    private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxbytes=200000;fr.mediane.**;java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;"
                    + "java.net.URI;java.net.URL;org.springframework.security.**;jakarta.servlet.http.Cookie;!*");

    @Bean
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionContents::read);
        return conversion;
    }

    @SuppressWarnings("NullAway") // a converter may answer null, whatever its signature says
    private static Object read(byte[] bytes) {
        try (var input = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            input.setObjectInputFilter(ALLOWED);
            return input.readObject();
        } catch (IOException | ClassNotFoundException e) {
            return null;
        }
    }
}
