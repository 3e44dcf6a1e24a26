/**
 * Files: those made in the background (kept some days, encrypted on disk, given to nobody but who asked for them), those sent
 * that wait to be read, and what looks through those that people send.
 */
@NullMarked
package fr.mediane.platform.files;

import org.jspecify.annotations.NullMarked;
