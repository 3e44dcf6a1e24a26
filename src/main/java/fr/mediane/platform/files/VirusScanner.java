package fr.mediane.platform.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon whether a file holds malware, when one is set ({@code mediane.files.clamav=host:port}). The file goes
 * over in pieces as the protocol wants them (INSTREAM: each piece after its length as four bytes, the most significant
 * first, and a length of zero at the end); nothing of it is kept here.
 *
 * <p>The client on Maven Central bounds no read or write: a daemon that takes a file and never answers would hold whoever
 * sent it for ever. Here one span of time bounds all of it.
 */
@Component
public class VirusScanner {
    private static final Logger log = LoggerFactory.getLogger(VirusScanner.class);
    private static final int USUAL_PORT = 3310;
    private static final int PIECE = 1 << 16;

    /** Bytes of an answer that are read: a line that names the malware. */
    private static final int LONGEST_ANSWER = 1 << 10;

    private final Optional<URI> server;
    private final Duration patience;
    private final boolean production;

    /**
     * @param server host and port; empty for no scanner
     * @param patience how long one file may take, from the first byte to the answer
     */
    public VirusScanner(
            @Value("${mediane.files.clamav:}") String server,
            @Value("${mediane.files.clamav-within:30s}") Duration patience,
            @Value("${mediane.mode:demonstration}") String mode) {
        this.server = server.isBlank() ? Optional.empty() : Optional.of(address(server.strip()));
        this.patience = patience;
        this.production = mode.equals("production");
    }

    /** What is known of a file. */
    public enum Verdict {
        /** Nothing was found, or nobody looks. */
        CLEAN,
        INFECTED,
        /** There is a scanner, and it did not say: the file must not be kept. */
        UNKNOWN
    }

    /** Looks through a file; throws nothing, whatever the scanner does. */
    public Verdict scan(InputStream file) {
        return server.isEmpty() ? Verdict.CLEAN : verdict(file);
    }

    private Verdict verdict(InputStream file) {
        try {
            var answer = ask("zINSTREAM\0", file);
            if (answer.endsWith(" FOUND")) {
                log.warn("A file that was sent is refused by the virus scanner: {}", answer);
                return Verdict.INFECTED;
            }
            if (answer.equals("stream: OK")) {
                return Verdict.CLEAN;
            }
            log.warn("The virus scanner did not look through a file: {}", answer);
        } catch (IOException e) {
            log.warn("The virus scanner did not answer: {}", e.toString());
        }
        return Verdict.UNKNOWN;
    }

    /** Says at start what an operator should know, and lets everything else go on. */
    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (server.isEmpty() && production) {
            log.warn("Files that people send are not scanned for malware: there is no scanner"
                    + " (mediane.files.clamav=host:3310, see docs/operations.md).");
        }
        if (server.isPresent() && !answers()) {
            log.warn("The virus scanner of mediane.files.clamav does not answer: files that people send are refused"
                    + " until it does.");
        }
    }

    private boolean answers() {
        try {
            return ask("zPING\0", InputStream.nullInputStream()).equals("PONG");
        } catch (IOException e) {
            return false;
        }
    }

    private String ask(String command, InputStream file) throws IOException {
        try (var socket = new Socket()) {
            var guard = Thread.ofVirtual().start(() -> cut(socket));
            try {
                var to = server.orElseThrow();
                socket.connect(new InetSocketAddress(to.getHost(), to.getPort()), Math.toIntExact(patience.toMillis()));
                var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
                out.write(command.getBytes(StandardCharsets.US_ASCII));
                if (command.contains("INSTREAM")) {
                    send(file, out);
                }
                out.flush();
                var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
                return new String(answer, StandardCharsets.US_ASCII)
                        .replaceAll("\\p{Cntrl}", " ")
                        .strip();
            } finally {
                guard.interrupt();
            }
        }
    }

    private static void send(InputStream file, DataOutputStream out) throws IOException {
        var piece = new byte[PIECE];
        for (int read = file.readNBytes(piece, 0, PIECE); read > 0; read = file.readNBytes(piece, 0, PIECE)) {
            out.writeInt(read);
            out.write(piece, 0, read);
        }
        out.writeInt(0);
    }

    /** A time-out of the socket bounds one read and no write; closing it ends either. */
    private void cut(Socket socket) {
        try (socket) {
            Thread.sleep(patience);
        } catch (InterruptedException | IOException e) {
            // answered in time, or closed already
            Thread.currentThread().interrupt();
        }
    }

    private static URI address(String server) {
        try {
            var address = new URI("clamav://" + server).parseServerAuthority();
            return address.getPort() > 0 ? address : new URI("clamav://" + address.getHost() + ":" + USUAL_PORT);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("mediane.files.clamav is no host and port: " + server, e);
        }
    }
}
