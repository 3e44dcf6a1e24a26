package fr.mediane.platform;

/** How far a long work has come. */
public interface Progress {
    /** Says how many steps there are in all. */
    void total(long steps);

    /** Says how many steps are done so far. */
    void done(long steps);

    /** Says what is being done, as a message key. */
    void say(String messageKey);

    /**
     * To be called between steps.
     *
     * @throws Cancelled when someone has asked to stop
     */
    void checkCancelled();

    /** Someone has asked to stop: the work undoes or keeps what it has done so far, as its room decides. */
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /** For work whose progress nobody watches. */
    Progress SILENT = new Progress() {
        @Override
        public void total(long steps) {}

        @Override
        public void done(long steps) {}

        @Override
        public void say(String messageKey) {}

        @Override
        public void checkCancelled() {}
    };
}
