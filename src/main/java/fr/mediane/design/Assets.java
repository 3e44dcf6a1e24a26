package fr.mediane.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where each style sheet, script and image lies: the front-end build puts a fingerprint in its name. Read once. */
@Component
class Assets implements AssetNames {
    private final Map<String, String> urls;

    Assets() {
        try (var manifest = new ClassPathResource("static/assets/manifest.json").getInputStream()) {
            urls = Map.copyOf(JsonMapper.shared().readValue(manifest, new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The front-end build has not run: node build.mjs in src/main/frontend", e);
        }
    }

    /** The address of an asset, by the name of its source file. */
    @Override
    public String url(String name) {
        var url = urls.get(name);
        if (url == null) {
            throw new IllegalArgumentException("No asset called " + name + "; there are " + urls.keySet());
        }
        return url;
    }
}
