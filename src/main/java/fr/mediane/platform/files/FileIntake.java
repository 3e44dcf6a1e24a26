package fr.mediane.platform.files;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.crypto.BulkVault;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes what somebody sent: looks at how large it is, what it is by its bytes, and what the virus scanner says; then
 * encrypts it and writes it where files lie. That takes a while: to be asked outside a transaction, by who has found out who
 * asks. Without a row that keeps it, it is swept away.
 */
@Component
public class FileIntake {
    private final ContentType types = new ContentType();
    private final VirusScanner scanner;
    private final BulkVault vault;
    private final FileStore store;

    public FileIntake(VirusScanner scanner, BulkVault vault, FileStore store) {
        this.scanner = scanner;
        this.vault = vault;
        this.store = store;
    }

    /** What came of it. */
    public sealed interface Intake {}

    /**
     * It is written.
     *
     * @param type its ending, found out from its bytes
     * @param key its own, sealed
     */
    public record Taken(UUID id, String name, String type, int size, byte[] key, FileStore.Place place)
            implements Intake {}

    /** It is not, and nothing is left of it. */
    public enum Fault implements Intake {
        SIZE,
        TYPE,
        INFECTED,
        /** The scanner, or the store, does not answer. */
        UNSCANNED
    }

    /**
     * Looks at a file and writes it.
     *
     * @param endings those wanted
     * @param megabytes the most it may have
     * @param context what it is sealed with, before its id
     */
    public Intake take(SentFile sent, List<String> endings, int megabytes, String context) {
        if (sent.bytes().length == 0 || sent.bytes().length > megabytes << 20) {
            return Fault.SIZE;
        }
        var type = types.ending(sent.bytes(), sent.name()).filter(endings::contains);
        if (type.isEmpty()) {
            return Fault.TYPE;
        }
        return switch (scanner.scan(new ByteArrayInputStream(sent.bytes()))) {
            case CLEAN -> written(sent, type.get(), context);
            case INFECTED -> Fault.INFECTED;
            case UNKNOWN -> Fault.UNSCANNED;
        };
    }

    private Intake written(SentFile sent, String type, String context) {
        var id = Uuid7.next();
        var sealed = vault.seal(sent.bytes(), context + id);
        return store.put(sealed.body())
                .<Intake>map(place -> new Taken(id, sent.name(), type, sent.bytes().length, sealed.key(), place))
                .orElse(Fault.UNSCANNED);
    }
}
