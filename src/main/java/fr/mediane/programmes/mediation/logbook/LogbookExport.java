package fr.mediane.programmes.mediation.logbook;

import java.util.UUID;

/** What became of a wish to have one's activities as a file. */
public sealed interface LogbookExport {
    /** Here it is. */
    record AtOnce(String name, String mediaType, byte[] bytes) implements LogbookExport {}

    /** It is being made; its place is known already. */
    record Later(UUID file) implements LogbookExport {}
}
