/**
 * What counsellors recorded without network comes in here, once each, whatever was lost on the way; and what they take
 * along for the day goes out.
 *
 * <p>Vocabulary: parcel — envoi, a record made on a device; receipt — récépissé, what became of it; revision — how many
 * times the device has changed it; day pack — la journée à emporter.
 */
@NullMarked
package fr.mediane.programmes.mediation.offline;

import org.jspecify.annotations.NullMarked;
