package fr.mediane.design;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a page says to search engines, in the words of schema.org: JSON that is safe inside a script element. */
public final class StructuredData {
    private StructuredData() {}

    /** Inside a script element, nothing may look like the end of it. */
    public static String json(Map<String, Object> data) {
        return JsonMapper.shared()
                .writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
