/**
 * The road map of a département: needs with their figures, joint actions that answer them, who pays, and the version that
 * is in force. A coordinator writes it, the prefect adopts it after the committee, everybody reads it from then on.
 *
 * <p>Vocabulary: road map — feuille de route; need — besoin; joint action — action partagée; co-financing —
 * cofinancement; committee — comité départemental; cap — plafond; engineering — ingénierie (studies and steering).
 *
 * <p>Once adopted its text stands still; what goes on is its money and how far each action is. Anything else is a new
 * version, and the earlier ones stay readable.
 */
@NullMarked
package fr.mediane.programmes.coordination.roadmap;

import org.jspecify.annotations.NullMarked;
