package fr.mediane.platform.tables;

import java.io.IOException;

/**
 * Reads tables that people send: CSV in any of the usual encodings and separators, or the first sheet of an XLSX workbook,
 * told apart by their content. Formulas are never run, and a file that unfolds into far more than it weighs is refused.
 */
public final class TableReader {
    private TableReader() {}

    /**
     * Reads a whole table.
     *
     * @param most how many lines it may have, the heading included
     * @throws UnreadableTable when it is no table, or a longer one
     */
    public static ReadTable read(byte[] file, int most) throws UnreadableTable {
        if (starts(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableTable("platform.tables.old-workbook");
        }
        try {
            return starts(file, 'P', 'K', 3, 4) ? XlsxReading.read(file, most) : CsvReading.read(file, most);
        } catch (IOException broken) {
            throw new UnreadableTable("platform.tables.broken");
        }
    }

    private static boolean starts(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
