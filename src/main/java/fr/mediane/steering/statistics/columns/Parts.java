package fr.mediane.steering.statistics.columns;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

/** Rows, each written as a whole, go to the free file; a full one is taken in while the next is written. */
final class Parts extends OutputStream {
    private static final long FULL = 300_000_000;
    private static final int BUFFER = 1 << 16;
    private final Filling filling;
    private OutputStream file;
    private long written;

    Parts(Filling filling) throws IOException {
        this.filling = filling;
        this.file = open();
    }

    @Override
    public void write(byte[] row, int from, int length) throws IOException {
        if (written > FULL) {
            end();
            file = open();
            written = 0;
        }
        file.write(row, from, length);
        written += length;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** The last ones are taken in too. */
    void end() throws IOException {
        file.close();
        filling.people();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private OutputStream open() throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(filling.free().people()), BUFFER);
    }
}
