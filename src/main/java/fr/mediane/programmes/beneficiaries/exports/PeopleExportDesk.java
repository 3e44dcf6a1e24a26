package fr.mediane.programmes.beneficiaries.exports;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Progress;
import fr.mediane.platform.files.Delivery;
import fr.mediane.platform.files.FileOrder;
import fr.mediane.platform.files.KeptFile;
import fr.mediane.platform.files.KeptFiles;
import fr.mediane.programmes.beneficiaries.PersonSearch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The people one supports as a file. Nobody exports another's, whatever their role. */
@Component
public class PeopleExportDesk {
    /** Up to so many people are given at once; more are written in the background. */
    static final int AT_ONCE = 500;

    private static final int BATCH = 200;
    private final PeopleListDesk people;
    private final PeopleLayout layout;
    private final KeptFiles files;
    private final Clock clock;

    PeopleExportDesk(PeopleListDesk people, PeopleLayout layout, KeptFiles files, Clock clock) {
        this.people = people;
        this.layout = layout;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Writes those who fit what is asked in the list, everything known of them.
     *
     * @param id made by the browser (UUIDv7): asked again, a file in the background is not made again
     */
    public Decision<Delivery> export(Actor actor, UUID id, PersonSearch asked, Format format) {
        return people.fitting(actor, asked).flatMap(ids -> {
            var name = "personnes-" + LocalDate.now(clock) + "." + format.ending();
            if (ids.size() <= AT_ONCE) {
                var out = new ByteArrayOutputStream();
                write(actor, ids, format, out, Progress.SILENT);
                return Decision.accepted(new Delivery.AtOnce(name, format.mediaType(), out.toByteArray()));
            }
            return files.order(
                            actor,
                            new FileOrder(id, "beneficiaries.export", name, format.mediaType()),
                            (out, progress) -> write(actor, ids, format, out, progress))
                    .map(KeptFile::id)
                    .map(Delivery.Later::new);
        });
    }

    /** Each batch is journaled before any of it is in the file. */
    private void write(Actor actor, List<UUID> ids, Format format, OutputStream out, Progress progress) {
        progress.total(ids.size());
        try (var file = layout.begin(out, format)) {
            for (int from = 0; from < ids.size(); from += BATCH) {
                progress.checkCancelled();
                int to = Math.min(from + BATCH, ids.size());
                for (var person : people.copies(actor, ids.subList(from, to)).orThrow()) {
                    layout.write(file, person);
                }
                progress.done(to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
