package fr.mediane.programmes.mediation.offline.web;

import fr.mediane.design.AssetNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The service worker and the description of the installable application. Made once. */
@Component
class OfflineFiles {
    /** What the offline page is made of: any change to it is a new version. */
    private static final List<String> PARTS = List.of(
            "classpath*:static/assets/manifest.json",
            "classpath*:messages/*.properties",
            "classpath*:gg/jte/generated/precompiled/**/*.bin",
            "classpath*:gg/jte/generated/precompiled/**/*.class");

    private final String worker;
    private final String manifest;

    OfflineFiles(AssetNames assets) {
        try {
            var script = new ClassPathResource("offline/service-worker.js").getContentAsString(StandardCharsets.UTF_8);
            worker = "self.VERSION=\"" + version(script) + "\";\n" + script;
        } catch (IOException e) {
            throw new UncheckedIOException("The front-end build has not run: node build.mjs in src/main/frontend", e);
        }
        manifest = JsonMapper.shared().writeValueAsString(description(assets));
    }

    String worker() {
        return worker;
    }

    String manifest() {
        return manifest;
    }

    private static String version(String script) throws IOException {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(script.getBytes(StandardCharsets.UTF_8));
            var resolver = new PathMatchingResourcePatternResolver();
            for (var part : PARTS) {
                var files = resolver.getResources(part);
                Arrays.sort(files, Comparator.comparing(Resource::getDescription));
                for (var file : files) {
                    hash.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(hash.digest(), 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> description(AssetNames assets) {
        return Map.of(
                "id", "/mon-espace",
                "name", "Médiane, espace professionnel",
                "short_name", "Médiane",
                "lang", "fr",
                "start_url", "/mon-espace",
                "scope", "/",
                "display", "standalone",
                "theme_color", "#14506b",
                "background_color", "#f7f3ea",
                "icons",
                        List.of(
                                icon(assets.url("app-192.png"), "192x192", "any"),
                                icon(assets.url("app-512.png"), "512x512", "any"),
                                icon(assets.url("app-maskable.png"), "512x512", "maskable")));
    }

    private static Map<String, String> icon(String address, String sizes, String purpose) {
        return Map.of("src", address, "sizes", sizes, "type", "image/png", "purpose", purpose);
    }
}
