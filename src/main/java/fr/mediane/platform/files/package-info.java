/** Files made in the background: kept some days, encrypted on disk, given to nobody but who asked for them. */
@NullMarked
package fr.mediane.platform.files;

import org.jspecify.annotations.NullMarked;
