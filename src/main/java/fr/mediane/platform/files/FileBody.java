package fr.mediane.platform.files;

import fr.mediane.platform.Progress;
import java.io.IOException;
import java.io.OutputStream;

/** What writes a file. It makes its own transactions, and calls {@link Progress#checkCancelled()} between steps. */
@FunctionalInterface
public interface FileBody {
    void write(OutputStream out, Progress progress) throws IOException;
}
