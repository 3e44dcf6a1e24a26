package fr.mediane.registers.journal;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Gives the names to show for the ids that the journal's page lists; the journal itself holds none. Rooms above implement
 * it for their own records and leave out the ids that they do not know.
 */
public interface JournalNames {
    Map<UUID, String> names(Collection<UUID> ids);
}
