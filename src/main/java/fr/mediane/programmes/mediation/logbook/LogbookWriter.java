package fr.mediane.programmes.mediation.logbook;

import fr.mediane.programmes.mediation.Activity;
import java.io.Closeable;
import java.io.IOException;

/** Takes a counsellor's activities one after the other; closing it finishes the file, not the stream under it. */
public interface LogbookWriter extends Closeable {
    /**
     * Takes the next activity.
     *
     * @param venue name of the venue where it was; empty when it was elsewhere
     */
    void write(Activity activity, String venue) throws IOException;
}
