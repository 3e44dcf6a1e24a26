package fr.mediane.registers.venues.imports;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.platform.jobs.Job;
import fr.mediane.platform.jobs.Jobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Files of venues: received, read and shown with every remark, then applied when confirmed. For national administrators.
 * Reading and applying run in the background and may be stopped; what was applied until then stays.
 */
@Component
public class ImportDesk {
    private static final int PAGE = 500;
    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final ImportWork work;
    private final Jobs jobs;
    private final Clock clock;
    private final Path folder;
    private final DataSize limit;

    ImportDesk(
            Imports imports,
            ImportWork work,
            Jobs jobs,
            Clock clock,
            @Value("${mediane.data}") Path data,
            @Value("${mediane.venues.import-limit:50MB}") DataSize limit) {
        this.imports = imports;
        this.work = work;
        this.jobs = jobs;
        this.clock = clock;
        this.folder = data.resolve("imports");
        this.limit = limit;
    }

    /** The largest file accepted, in megabytes. */
    public long limitMegabytes() {
        return limit.toMegabytes();
    }

    /** Takes a file in and starts reading it. */
    public Decision<UUID> receive(Actor actor, String fileName, InputStream content) {
        return allowed(actor, () -> {
            try {
                var file = kept(content);
                if (file.isEmpty()) {
                    return Decision.refused(tooLarge());
                }
                var id = begin(actor, fileName, file.get());
                var job = jobs.start(actor, "venues.import", progress -> {
                    read(id, file.get(), progress);
                    return Map.of();
                });
                imports.job(id, job);
                return Decision.accepted(id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Why a file is refused before anything of it is read. */
    public ErrorKey tooLarge() {
        return ErrorKey.on("fichier", "venues.import.error.too-large", limitMegabytes());
    }

    /** Reads and applies a file of this machine at once, for a command. */
    public Decision<VenueImport> importNow(Actor actor, Path file, Progress progress) {
        return allowed(actor, () -> {
            var id = begin(actor, String.valueOf(file.getFileName()), file);
            work.readUnchecked(id, file, progress);
            if (imports.beginApplying(id, ImportState.READ)) {
                work.apply(actor, id, progress);
            }
            return Decision.accepted(imports.find(id).orElseThrow());
        });
    }

    public Decision<List<VenueImport>> latest(Actor actor) {
        return allowed(actor, () -> Decision.accepted(imports.latest()));
    }

    public Decision<VenueImport> find(Actor actor, UUID id) {
        return allowed(actor, () -> imports.find(id).map(Decision::accepted).orElseGet(Decision::unknown));
    }

    /** How far the background work is. */
    public Optional<Job> job(Actor actor, VenueImport one) {
        return one.job().flatMap(job -> jobs.find(actor, job));
    }

    /**
     * Rows to look at.
     *
     * @param filter all, rejected, corrected, doubted, remarked or complete
     * @param after the number of the last row already seen
     */
    public Decision<List<ImportedRow>> rows(Actor actor, UUID id, String filter, int after, int limit) {
        return allowed(actor, () -> Decision.accepted(imports.rows(id, filter, after, Math.clamp(limit, 1, PAGE))));
    }

    /** Every row of which something is said, one by one, however many. */
    public Decision<UUID> eachRemarked(Actor actor, UUID id, Consumer<ImportedRow> reader) {
        return allowed(actor, () -> {
            if (imports.find(id).isEmpty()) {
                return Decision.unknown();
            }
            for (var rows = imports.rows(id, "remarked", 0, PAGE); !rows.isEmpty(); ) {
                rows.forEach(reader);
                rows = imports.rows(id, "remarked", rows.getLast().number(), PAGE);
            }
            return Decision.accepted(id);
        });
    }

    /** Applies what was shown; also after an interruption, where it goes on with what is left. */
    public Decision<UUID> confirm(Actor actor, UUID id) {
        return allowed(actor, () -> {
            var found = imports.find(id);
            if (found.isEmpty()) {
                return Decision.unknown();
            }
            var state = found.get().state();
            boolean stopped = state == ImportState.APPLYING
                    && job(actor, found.get()).filter(Job::running).isEmpty();
            if ((state == ImportState.READ || stopped) && imports.beginApplying(id, state)) {
                imports.job(id, jobs.start(actor, "venues.import", progress -> {
                    work.apply(actor, id, progress);
                    return Map.of();
                }));
            }
            return Decision.accepted(id);
        });
    }

    private UUID begin(Actor actor, String fileName, Path file) {
        try {
            var id = Uuid7.next();
            var name = fileName.replaceAll("\\p{Cntrl}", "").replaceFirst("^.*[/\\\\]", "");
            var shown = name.substring(0, Math.min(LONGEST_NAME, name.length()));
            imports.begin(id, shown, Files.size(file), actor.account(), clock.instant());
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(UUID id, Path file, Progress progress) {
        try {
            work.readUnchecked(id, file, progress);
        } finally {
            file.toFile().delete();
        }
    }

    /** The content on disk, or empty when there is more than the limit; never in memory, and nothing of it left behind. */
    private Optional<Path> kept(InputStream content) throws IOException {
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, "venues-", ".upload");
        boolean whole = false;
        try (var out = Files.newOutputStream(file)) {
            whole = copied(content, out);
            return whole ? Optional.of(file) : Optional.empty();
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
    }

    /** False once there is more than the limit. */
    private boolean copied(InputStream content, OutputStream out) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int read = content.read(buffer); read != -1; read = content.read(buffer)) {
            total += read;
            if (total > limit.toBytes()) {
                return false;
            }
            out.write(buffer, 0, read);
        }
        return true;
    }

    private static <T> Decision<T> allowed(Actor actor, Supplier<Decision<T>> answer) {
        return actor.isNationally(Role.ADMINISTRATOR) ? answer.get() : Decision.forbidden();
    }
}
