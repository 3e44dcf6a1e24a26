package fr.mediane.platform.files;

import java.util.UUID;

/** What became of a wish to have something as a file. */
public sealed interface Delivery {
    /** Here it is. */
    record AtOnce(String name, String mediaType, byte[] bytes) implements Delivery {}

    /** It is being made; its place is known already. */
    record Later(UUID file) implements Delivery {}
}
