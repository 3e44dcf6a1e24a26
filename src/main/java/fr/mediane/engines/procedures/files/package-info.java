/** What people send along with a case: what it is is told by its bytes, it is kept sealed, and only ever downloaded. */
@NullMarked
package fr.mediane.engines.procedures.files;

import org.jspecify.annotations.NullMarked;
