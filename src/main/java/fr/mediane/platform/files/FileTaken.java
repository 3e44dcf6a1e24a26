package fr.mediane.platform.files;

import fr.mediane.kernel.Actor;
import java.util.UUID;

/** Somebody begins to download a file of theirs that is given once. */
public record FileTaken(Actor actor, UUID file) {}
