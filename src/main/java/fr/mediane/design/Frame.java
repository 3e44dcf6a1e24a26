package fr.mediane.design;

import fr.mediane.kernel.Actor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the shell shows around any content.
 *
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param menu the menu of this actor, in order
 * @param phone the number of the help line, national format without spaces
 */
public record Frame(Locale locale, Actor actor, String theme, List<Navigation.Entry> menu, String phone) {
    /** With the way to one's own space, seven: more are no longer read but searched through. */
    static final int MOST = 6;

    private static final int WORK = 100;

    /** What stands on every page: for those signed in their work first, as far as it stays short. */
    public List<Navigation.Entry> bar() {
        return actor.signedIn() ? all().stream().limit(MOST).toList() : menu;
    }

    /** The whole menu, work first. */
    public List<Navigation.Entry> all() {
        return Stream.concat(
                        menu.stream().filter(entry -> entry.order() >= WORK),
                        menu.stream().filter(entry -> entry.order() < WORK))
                .toList();
    }
}
