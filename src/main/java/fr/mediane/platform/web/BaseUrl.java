package fr.mediane.platform.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which people reach Médiane ({@code mediane.base-url}): issuers and return addresses hang on it. */
@Component
public class BaseUrl {
    private final String text;
    private final int port;

    BaseUrl(@Value("${mediane.base-url}") String text, @Value("${server.port:8080}") int port) {
        this.text = text.replaceAll("/+$", "");
        this.port = port;
    }

    public String at(String path) {
        return text + path;
    }

    public boolean https() {
        return text.startsWith("https:");
    }

    /** Scheme, host and port: all that a browser compares. */
    public String origin() {
        return text.replaceFirst("^(https?://[^/]+).*", "$1");
    }

    public URI uri() {
        return URI.create(text);
    }

    /** The same page without leaving this machine, for what the server asks itself: no proxy, no certificate between. */
    public String inside(String address) {
        return address.startsWith(text) ? "http://localhost:" + port + address.substring(text.length()) : address;
    }
}
