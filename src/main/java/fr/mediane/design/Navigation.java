package fr.mediane.design;

import fr.mediane.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a room adds to the menu, for whom. Beans of every room are asked at each page, so the answer must be cheap. */
public interface Navigation {
    List<Entry> entries(Actor actor);

    /**
     * One link of the menu.
     *
     * @param messageKey the text, as a message key
     * @param href the address, starting with a slash
     * @param order smaller comes first; public pages use 0–99, professional ones 100 and more
     * @param also where else its pages are
     */
    record Entry(String messageKey, String href, int order, List<String> also) {
        public Entry {
            also = List.copyOf(also);
        }

        public Entry(String messageKey, String href, int order) {
            this(messageKey, href, order, List.of());
        }

        /** The value of {@code aria-current} on a page: {@code page}, {@code true}, or null elsewhere. */
        public @Nullable String current(String path) {
            if (path.equals(href)) {
                return "page";
            }
            var under =
                    path.startsWith(href + "/") || also.stream().anyMatch(root -> (path + "/").startsWith(root + "/"));
            return under ? "true" : null;
        }
    }
}
