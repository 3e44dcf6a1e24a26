package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.programmes.beneficiaries.PersonCopy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Everything held on a person as JSON, so that they may take it elsewhere (GDPR article 20). */
@Component
class CopyFile {
    private final JsonMapper json;

    CopyFile(JsonMapper json) {
        this.json = json;
    }

    String json(PersonCopy copy) {
        var all = new LinkedHashMap<String, Object>();
        all.put("record", bare(copy.record()));
        copy.parts()
                .forEach(part -> all.put(
                        part.titleKey(),
                        part.records().stream().map(CopyFile::bare).toList()));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    /** The last word of each message key names the field; what is empty is left out. */
    private static Map<String, String> bare(Map<String, String> record) {
        var bare = new LinkedHashMap<String, String>();
        record.forEach((key, value) -> {
            if (!value.isEmpty()) {
                bare.put(key.substring(key.lastIndexOf('.') + 1), value);
            }
        });
        return bare;
    }
}
