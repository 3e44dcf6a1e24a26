package fr.mediane.design;

import fr.mediane.kernel.Actor;
import java.util.List;
import java.util.Locale;

/**
 * What the shell shows around any content.
 *
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param menu the menu of this actor, in order
 * @param phone the number of the help line, national format without spaces
 */
public record Frame(Locale locale, Actor actor, String theme, List<Navigation.Entry> menu, String phone) {}
