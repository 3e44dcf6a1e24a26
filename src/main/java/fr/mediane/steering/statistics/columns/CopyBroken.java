package fr.mediane.steering.statistics.columns;

/** The copy cannot be used: it is built anew. */
final class CopyBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CopyBroken(String what, Throwable cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
