package fr.mediane.platform.tables;

import java.util.regex.Pattern;

/** Texts as cells: people's words must never act in a spreadsheet. */
final class Cells {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    /** What XML 1.0 cannot hold, whatever is written before it; a spreadsheet would call the file damaged. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\ufffe\\uffff&&[^\\t\\n\\r]]|\\p{Cs}");

    private static final int LONGEST = 32_000;

    private Cells() {}

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    static String harmless(String text) {
        var clean = UNWRITABLE.matcher(text).replaceAll("\ufffd");
        var cell = clean.isEmpty() || STARTS_A_FORMULA.indexOf(clean.charAt(0)) < 0 ? clean : "'" + clean;
        return cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
    }
}
