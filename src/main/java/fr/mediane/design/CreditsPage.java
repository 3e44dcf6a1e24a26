package fr.mediane.design;

import java.util.List;

/** The work of others that Médiane stands on and must name. */
public record CreditsPage(List<Credit> credits) {
    /**
     * One of them.
     *
     * @param key end of the message key that says what it is used for
     */
    public record Credit(String key, String name, String href, String licence) {}

    static CreditsPage all() {
        return new CreditsPage(List.of(
                new Credit("geonames", "GeoNames", "https://www.geonames.org/", "CC BY 4.0"),
                new Credit(
                        "maps",
                        "@svg-maps, Victor Cazanave",
                        "https://github.com/VictorCazanave/svg-maps",
                        "CC BY 4.0"),
                new Credit("osm", "OpenStreetMap", "https://www.openstreetmap.org/copyright", "ODbL 1.0"),
                new Credit(
                        "etalab",
                        "@etalab/decoupage-administratif",
                        "https://github.com/datagouv/decoupage-administratif",
                        "MIT"),
                new Credit("designsystemet", "Designsystemet", "https://designsystemet.no/", "MIT"),
                new Credit(
                        "type",
                        "Atkinson Hyperlegible Next",
                        "https://www.brailleinstitute.org/freefont/",
                        "SIL OFL 1.1"),
                new Credit("paper", "DejaVu", "https://dejavu-fonts.github.io/", "Bitstream Vera"),
                new Credit("icons", "Aksel Icons", "https://aksel.nav.no/ikoner", "MIT"),
                new Credit("htmx", "htmx", "https://htmx.org/", "0BSD"),
                new Credit("idb", "idb, Jake Archibald", "https://github.com/jakearchibald/idb", "ISC"),
                new Credit("leaflet", "Leaflet", "https://leafletjs.com/", "BSD 2-Clause"),
                new Credit("chart", "Chart.js", "https://www.chartjs.org/", "MIT")));
    }
}
