/** What nobody types in good faith, sent to every route: nothing falls over, nothing leaks, nothing is echoed raw. */
@NullMarked
package fr.mediane.hostile;

import org.jspecify.annotations.NullMarked;
