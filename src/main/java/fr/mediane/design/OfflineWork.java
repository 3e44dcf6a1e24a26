package fr.mediane.design;

import fr.mediane.kernel.Actor;

/** Work that a prepared device does without network, on a page of its own; all share one sealed store and its code. */
public interface OfflineWork {
    /** Its name in the page's script. */
    String name();

    /** Whether the actor may do it, and send what was done. */
    boolean allowed(Actor actor);
}
