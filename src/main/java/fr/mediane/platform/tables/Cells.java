package fr.mediane.platform.tables;

import java.util.regex.Pattern;

/** Texts as cells: people's words must never act in a spreadsheet. */
public final class Cells {
    /** Also behind apostrophes, so that each text comes back as it was; full-width signs count for Asian keyboards. */
    private static final Pattern STARTS_A_FORMULA = Pattern.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]");

    private static final Pattern MADE_HARMLESS = Pattern.compile("'+[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]");

    /** What XML 1.0 cannot hold, whatever is written before it; a spreadsheet would call the file damaged. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\ufffe\\uffff&&[^\\t\\n\\r]]|\\p{Cs}");

    private static final int LONGEST = 32_000;

    private Cells() {}

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    public static String harmless(String text) {
        var clean = UNWRITABLE.matcher(text).replaceAll("\ufffd");
        var cell = STARTS_A_FORMULA.matcher(clean).lookingAt() ? "'" + clean : clean;
        return cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
    }

    /** What {@link #harmless} was given: the apostrophe it put in front is no part of the text. */
    static String meant(String cell) {
        return MADE_HARMLESS.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
