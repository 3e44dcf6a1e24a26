package fr.mediane.design;

import fr.mediane.kernel.Actor;
import java.util.List;

/** What a room adds to the menu, for whom. Beans of every room are asked at each page, so the answer must be cheap. */
public interface Navigation {
    List<Entry> entries(Actor actor);

    /**
     * One link of the menu.
     *
     * @param messageKey the text, as a message key
     * @param href the address, starting with a slash
     * @param order smaller comes first; public pages use 0–99, professional ones 100 and more
     */
    record Entry(String messageKey, String href, int order) {}
}
