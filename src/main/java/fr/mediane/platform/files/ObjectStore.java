package fr.mediane.platform.files;

import java.util.Optional;
import java.util.UUID;

/** A store of objects outside the database. What goes there is encrypted already. */
interface ObjectStore {
    /** @throws RuntimeException when it is not there afterwards, or nobody knows */
    void put(UUID id, byte[] bytes);

    /** @return empty when there is no such object
     * @throws RuntimeException when nobody knows */
    Optional<byte[]> get(UUID id);

    /** Done twice, it is done. @throws RuntimeException when it may still be there */
    void delete(UUID id);
}
