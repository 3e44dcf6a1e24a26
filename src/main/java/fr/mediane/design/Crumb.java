package fr.mediane.design;

/** One step of the way from the home page; the last one, this page, has no address. */
public record Crumb(String label, String href) {
    public static Crumb of(String label, String href) {
        return new Crumb(label, href);
    }

    public static Crumb here(String label) {
        return new Crumb(label, "");
    }
}
