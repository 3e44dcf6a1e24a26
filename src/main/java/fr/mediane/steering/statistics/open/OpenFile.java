package fr.mediane.steering.statistics.open;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file of the open data.
 *
 * @param version the same for the same content
 * @param published when the newest month in it was published
 */
public record OpenFile(Path path, String name, String mediaType, String version, Instant published) {}
