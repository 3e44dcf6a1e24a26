package fr.mediane.platform.files;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server on this machine that speaks the protocol of ClamAV, well or badly. */
public final class AScanner implements AutoCloseable {
    private final ServerSocket server;

    /** What it does with who calls. */
    public interface Behaviour {
        void towards(Socket caller) throws IOException;
    }

    public AScanner(Behaviour behaviour) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var caller = server.accept()) {
                    behaviour.towards(caller);
                } catch (IOException e) {
                    // the other side went away, or the test is over
                }
            }
        });
    }

    /** Takes the whole file, and says this of it. */
    public static Behaviour answering(String words) {
        return caller -> {
            var in = new DataInputStream(caller.getInputStream());
            in.readNBytes("zINSTREAM\0".length());
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                in.skipNBytes(length);
            }
            caller.getOutputStream().write((words + "\0").getBytes(StandardCharsets.US_ASCII));
        };
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
