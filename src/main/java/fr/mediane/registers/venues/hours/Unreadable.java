package fr.mediane.registers.venues.hours;

/** Something in the hours that no clock can settle, for example sunrise: the whole text is then shown as it is. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String what) {
        super(what);
    }
}
