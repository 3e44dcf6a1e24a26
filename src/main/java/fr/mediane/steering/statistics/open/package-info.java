/**
 * The open figures: each closed month is published once and never changed, with small cells hidden and others beside them;
 * the public pages, their files and the API read these cells and nothing else. Rooms that publish figures of their own do
 * it by the same rule and in the same files.
 */
@NamedInterface("open")
@NullMarked
package fr.mediane.steering.statistics.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
