package fr.mediane.programmes.beneficiaries.exports;

import java.util.Optional;

/** A kind of file that people can be written to. */
public enum Format {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv;charset=UTF-8");

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** How its name ends, without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The one whose name ends so. */
    public static Optional<Format> of(String ending) {
        for (var format : values()) {
            if (format.ending.equals(ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
