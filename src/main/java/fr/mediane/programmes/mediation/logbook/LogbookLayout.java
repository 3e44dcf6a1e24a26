package fr.mediane.programmes.mediation.logbook;

import java.io.IOException;
import java.io.OutputStream;

/** A kind of file that activities can be written to. */
public interface LogbookLayout {
    /** How its name begins, in the reader's language. */
    String word();

    /** How its name ends, without the dot. */
    String ending();

    String mediaType();

    /** Up to so many activities are given at once; more are written in the background. */
    int atOnce();

    /** The most activities that such a file takes. */
    int most();

    /** Begins a file. */
    LogbookWriter open(OutputStream out, LogbookFilter filter, LogbookTotals totals) throws IOException;
}
