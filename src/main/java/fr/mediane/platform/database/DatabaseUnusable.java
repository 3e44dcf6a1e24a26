package fr.mediane.platform.database;

/** The database cannot be used as it stands; the message tells the operator what to do, in one line. */
class DatabaseUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnusable(String whatToDo) {
        super(whatToDo);
    }
}
