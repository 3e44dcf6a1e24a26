package fr.mediane.programmes.vouchers.making;

import fr.mediane.platform.Progress;
import fr.mediane.programmes.vouchers.Made;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Prints some vouchers while the next are made; never more than one lot waits, so that memory stays small. */
final class PrintingAhead implements AutoCloseable {
    private final SheetFile sheets;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private @Nullable Future<?> printing;

    PrintingAhead(SheetFile sheets) {
        this.sheets = sheets;
    }

    void add(List<Made> vouchers) {
        await();
        printing = thread.submit(() -> sheets.add(vouchers));
    }

    /** Until all is printed that was added. */
    void await() {
        if (printing == null) {
            return;
        }
        try {
            printing.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
