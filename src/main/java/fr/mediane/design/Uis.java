package fr.mediane.design;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import fr.mediane.platform.web.CurrentActor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Makes the {@link Ui} of a request. */
@Component
class Uis {
    private final Messages messages;
    private final Assets assets;
    private final LocaleResolver locales;
    private final CurrentActor actors;
    private final Menu menu;

    Uis(Messages messages, Assets assets, LocaleResolver locales, CurrentActor actors, Menu menu) {
        this.messages = messages;
        this.assets = assets;
        this.locales = locales;
        this.actors = actors;
        this.menu = menu;
    }

    Ui of(HttpServletRequest request) {
        var actor = actor(request);
        var frame = new Frame(
                locales.resolveLocale(request), actor, Preferences.theme(request), menu.of(actor), menu.phone());
        return new Ui(messages, assets, Place.of(request), () -> csrf(request), frame);
    }

    /** For what is printed: no request, nobody in particular. */
    Ui of(Locale locale) {
        var frame = new Frame(locale, Actor.PUBLIC, "light", List.of(), menu.phone());
        return new Ui(messages, assets, new Place("/", ""), () -> new Csrf("_csrf", ""), frame);
    }

    /** An error page is shown even when what knows the actor is what failed: to nobody in particular, then. */
    private Actor actor(HttpServletRequest request) {
        try {
            return actors.of(request);
        } catch (RuntimeException e) {
            if (request.getDispatcherType() != DispatcherType.ERROR) {
                throw e;
            }
            return Actor.PUBLIC;
        }
    }

    private static Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : new Csrf("_csrf", "");
    }
}
