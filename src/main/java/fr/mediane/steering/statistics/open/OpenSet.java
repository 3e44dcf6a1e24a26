package fr.mediane.steering.statistics.open;

import java.util.List;
import java.util.Optional;

/** Another set of open data: a room that publishes one gives a bean of this type, and the page lists it with its files. */
public interface OpenSet {
    /** Of its files, with {@code .csv} and {@code .parquet}: letters a to z and hyphens. */
    String name();

    /** Message key of its title. */
    String titleKey();

    /** Message key of what it holds, in a sentence or two. */
    String leadKey();

    /** Whether there is anything to download yet. */
    boolean published();

    /** What its columns and codes mean. */
    List<Dictionary.Entry> dictionary();

    /** Every published month, as a file of this name; empty when it is none of this set. */
    Optional<OpenFile> file(String name);
}
