package fr.mediane.engines.procedures.files;

import fr.mediane.engines.forms.Enclosure;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.crypto.BulkVault;
import fr.mediane.platform.files.FileStore;
import fr.mediane.platform.files.VirusScanner;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Looks at what somebody sent before anything is written: how large it is, what it is by its bytes, and what the virus
 * scanner says; then encrypts it and writes it where files lie. That takes a while: to be asked outside a transaction, by who has found out whose the case is.
 */
@Component
public class FileCheck {
    /** What may go with something that is written: what most people have, and what opens without running anything. */
    public static final Enclosure ATTACHED =
            new Enclosure(List.of("pdf", "jpg", "png", "heic", "odt", "docx", "ods", "xlsx"), 5, 5);

    /** The field of a page in which they are sent. */
    public static final String FIELD = "fichiers";

    private final ContentType types;
    private final VirusScanner scanner;
    private final BulkVault vault;
    private final FileStore store;
    private final JournalDesk journal;

    FileCheck(ContentType types, VirusScanner scanner, BulkVault vault, FileStore store, JournalDesk journal) {
        this.types = types;
        this.scanner = scanner;
        this.vault = vault;
        this.store = store;
        this.journal = journal;
    }

    /** The files that go with something written about a case; refused as a whole when one of them is. */
    public Decision<List<CheckedFile>> attachments(Actor actor, UUID dossier, List<SentFile> sent) {
        if (sent.size() > ATTACHED.most()) {
            return Decision.refused(ErrorKey.on(FIELD, "procedures.error.attachments", ATTACHED.most()));
        }
        var checked = new ArrayList<CheckedFile>();
        var wrong = new ArrayList<ErrorKey>();
        for (var file : sent) {
            switch (check(actor, dossier, ATTACHED, FIELD, file)) {
                case Decision.Refused<CheckedFile>(var reasons) -> wrong.addAll(reasons);
                case Decision<CheckedFile> other -> checked.add(other.orThrow());
            }
        }
        return wrong.isEmpty() ? Decision.accepted(List.copyOf(checked)) : Decision.refused(wrong);
    }

    /** @param field in which a refusal is shown */
    Decision<CheckedFile> check(Actor actor, UUID dossier, Enclosure wanted, String field, SentFile sent) {
        if (sent.bytes().length == 0 || sent.bytes().length > wanted.megabytes() << 20) {
            return Decision.refused(ErrorKey.on(field, "procedures.error.file-size", sent.name(), wanted.megabytes()));
        }
        var type = types.ending(sent.bytes(), sent.name()).filter(wanted.types()::contains);
        if (type.isEmpty()) {
            return Decision.refused(
                    ErrorKey.on(field, "procedures.error.file-type", sent.name(), String.join(", ", wanted.types())));
        }
        return switch (scanner.scan(new ByteArrayInputStream(sent.bytes()))) {
            case CLEAN -> written(field, sent, type.get());
            case INFECTED -> {
                journal.changed(actor, Entry.of(Moves.MODULE, Moves.RECORD, dossier, "infected-file"));
                yield Decision.refused(ErrorKey.on(field, "procedures.error.file-infected", sent.name()));
            }
            case UNKNOWN -> Decision.refused(ErrorKey.on(field, "procedures.error.file-unscanned", sent.name()));
        };
    }

    private Decision<CheckedFile> written(String field, SentFile sent, String type) {
        var id = Uuid7.next();
        var sealed = vault.seal(sent.bytes(), Documents.BODY + id);
        return store.put(sealed.body())
                .map(place -> Decision.accepted(new CheckedFile(id, sent, type, sealed.key(), place)))
                .orElseGet(() -> Decision.refused(ErrorKey.on(field, "procedures.error.file-unscanned", sent.name())));
    }
}
