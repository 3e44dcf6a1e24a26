package fr.mediane.platform;

import java.io.PrintStream;
import java.util.List;

/** What an operator runs as {@code java -jar mediane.jar <verb>}: a bean of this type is all it takes. */
public interface Command {
    /** The word typed, in lower case with hyphens. */
    String verb();

    /** One sentence for {@code java -jar mediane.jar help}. */
    String summary();

    /**
     * Does the work.
     *
     * @return the exit code of the process: 0 when all is well
     */
    int run(List<String> arguments, PrintStream out);
}
