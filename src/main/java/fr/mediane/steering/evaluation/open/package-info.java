/** The open figures of vouchers: by month, campaign and département, each month once, with small cells hidden. */
@NullMarked
package fr.mediane.steering.evaluation.open;

import org.jspecify.annotations.NullMarked;
