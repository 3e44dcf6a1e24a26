package fr.mediane.platform.web;

import fr.mediane.kernel.ErrorKey;

/** How large a file may be where files are sent: a room gives a bean of this type for each such address. */
public interface UploadLimit {
    /** Where files are posted. */
    String path();

    long megabytes();

    /** Why a larger one is refused. */
    ErrorKey tooLarge();
}
