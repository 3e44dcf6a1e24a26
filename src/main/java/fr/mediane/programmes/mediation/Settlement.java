package fr.mediane.programmes.mediation;

import fr.mediane.kernel.ErrorKey;
import java.util.List;
import java.util.Optional;

/**
 * What the rules and the registers say of a content.
 *
 * @param reasons why it may not be recorded; none when it may
 * @param content without what does not belong to it, with the communes of today
 * @param departement of the place, when it is known
 */
record Settlement(List<ErrorKey> reasons, ActivityContent content, Optional<String> departement) {}
