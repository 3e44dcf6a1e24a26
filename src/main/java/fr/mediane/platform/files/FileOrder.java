package fr.mediane.platform.files;

import java.util.UUID;

/**
 * A file to be made.
 *
 * @param id made by the browser (UUIDv7): the idempotency key, and where the file is then found
 * @param kind the room and the work, for example {@code mediation.export}
 * @param name what the downloaded file is called, with its ending
 * @param once whether it is removed as soon as it has been downloaded whole, since it holds secrets
 */
public record FileOrder(UUID id, String kind, String name, String mediaType, boolean once) {
    public FileOrder(UUID id, String kind, String name, String mediaType) {
        this(id, kind, name, mediaType, false);
    }
}
