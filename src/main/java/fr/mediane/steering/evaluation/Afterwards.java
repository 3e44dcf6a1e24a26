package fr.mediane.steering.evaluation;

import fr.mediane.steering.statistics.Count;

/**
 * What became of those who keep a voucher in their space and have linked it with the record that their counsellor keeps,
 * all of their own accord. Each part has its whole; what is small, or would tell what is, is hidden.
 *
 * @param months within how many months after the first use
 * @param kept people who keep a used voucher in their space
 * @param linked of these, those who have linked a record
 * @param returned of the linked, those helped again at an activity in these months
 * @param assessed of the linked, those who said what they can do both before and in these months
 * @param rose of the assessed, those who stand higher
 * @param same who stand where they stood
 * @param fell who stand lower
 */
public record Afterwards(
        int months, Count kept, Count linked, Count returned, Count assessed, Count rose, Count same, Count fell) {}
