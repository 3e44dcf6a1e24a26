package fr.mediane.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects that programs send. */
public final class SentJson {
    private SentJson() {}

    /**
     * What was sent, of which no more is read than a byte beyond what is taken.
     *
     * @param largest in bytes
     */
    public static byte[] bytes(HttpServletRequest request, int largest) throws IOException {
        return request.getInputStream().readNBytes(largest + 1);
    }

    /**
     * The object that these bytes hold.
     *
     * @throws ResponseStatusException 413 when there are more than the largest, 400 when they hold no object
     */
    public static JsonNode object(byte[] bytes, int largest) {
        if (bytes.length > largest) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            var sent = JsonMapper.shared().readTree(bytes);
            if (sent.isObject()) {
                return sent;
            }
        } catch (JacksonException noJson) {
            // said below
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    /** A text or a number of it, as text; empty when it is neither. */
    public static String text(JsonNode json, String name) {
        var value = json.path(name);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    /** The texts and numbers of an object in it, as texts by their names; none when there is no such object. */
    public static Map<String, String> texts(JsonNode json, String name) {
        var object = json.path(name);
        return object.isObject()
                ? object.propertyStream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> text(object, one.getKey())))
                : Map.of();
    }
}
