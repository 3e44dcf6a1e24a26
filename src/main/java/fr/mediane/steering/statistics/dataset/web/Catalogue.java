package fr.mediane.steering.statistics.dataset.web;

import fr.mediane.steering.statistics.open.OpenDataDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The open data set in the words of catalogues: DCAT for data portals, schema.org for search engines. */
final class Catalogue {
    static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";
    private static final String TITLE = "Accompagnements de médiation numérique, par mois";

    private Catalogue() {}

    static Map<String, Object> dcat(String address, List<OpenDataDesk.Month> months) {
        var set = new LinkedHashMap<String, Object>();
        set.put("@context", Map.of("dcat", "http://www.w3.org/ns/dcat#", "dct", "http://purl.org/dc/terms/"));
        set.put("@id", address);
        set.put("@type", "dcat:Dataset");
        set.put("dct:title", TITLE);
        set.put("dct:license", Map.of("@id", LICENCE));
        set.put(
                "dct:accrualPeriodicity",
                Map.of("@id", "http://publications.europa.eu/resource/authority/frequency/MONTHLY"));
        if (!months.isEmpty()) {
            set.put("dct:modified", months.getFirst().published().toString());
        }
        set.put(
                "dcat:distribution",
                List.of(
                        distribution(address + "/accompagnements.csv", "text/csv"),
                        distribution(address + "/accompagnements.parquet", "application/vnd.apache.parquet")));
        return set;
    }

    static Map<String, Object> schemaOrg(String address, String description, List<OpenDataDesk.Month> months) {
        var set = new LinkedHashMap<String, Object>();
        set.put("@context", "https://schema.org");
        set.put("@type", "Dataset");
        set.put("@id", address);
        set.put("url", address);
        set.put("name", TITLE);
        set.put("description", description);
        set.put("license", LICENCE);
        set.put("isAccessibleForFree", true);
        if (!months.isEmpty()) {
            set.put("dateModified", months.getFirst().published().toString());
            set.put(
                    "temporalCoverage",
                    months.getLast().month() + "/" + months.getFirst().month());
        }
        set.put(
                "distribution",
                List.of(
                        download(address + "/accompagnements.csv", "text/csv"),
                        download(address + "/accompagnements.parquet", "application/vnd.apache.parquet")));
        return set;
    }

    private static Map<String, Object> distribution(String address, String type) {
        return Map.of(
                "@type",
                "dcat:Distribution",
                "dcat:downloadURL",
                Map.of("@id", address),
                "dcat:mediaType",
                type,
                "dct:license",
                Map.of("@id", LICENCE));
    }

    private static Map<String, Object> download(String address, String type) {
        return Map.of("@type", "DataDownload", "contentUrl", address, "encodingFormat", type);
    }
}
