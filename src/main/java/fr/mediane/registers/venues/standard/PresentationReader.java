package fr.mediane.registers.venues.standard;

/** Reads the two descriptions. A summary too long for the schema goes whole into the detail, so that no word is lost. */
final class PresentationReader {
    /** The schema's maxLength. */
    static final int LONGEST_SUMMARY = 280;

    private PresentationReader() {}

    static Sheet.Presentation read(Row row) {
        var summary = row.text(Field.PRESENTATION_RESUME);
        var detail = row.text(Field.PRESENTATION_DETAIL);
        if (summary.length() <= LONGEST_SUMMARY) {
            return new Sheet.Presentation(summary, detail);
        }
        row.corrected(Field.PRESENTATION_RESUME, "venues.row.summary-long", String.valueOf(summary.length()));
        var whole = detail.isEmpty() || summary.contains(detail) ? summary : summary + "\n\n" + detail;
        return new Sheet.Presentation(Texts.shortened(summary.replace('\n', ' '), LONGEST_SUMMARY), whole);
    }
}
