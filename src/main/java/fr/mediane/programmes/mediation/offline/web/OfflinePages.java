package fr.mediane.programmes.mediation.offline.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.mediation.recording.web.TakenAlong;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The offline page, and what a browser needs to keep it. The page says nothing of anyone: whoever it is shown to, it is the
 * same, and is filled in the browser.
 */
@Controller
class OfflinePages {
    static final String HOME = "/mon-espace/hors-ligne";

    private final TakenAlong form;
    private final OfflineFiles files;

    OfflinePages(TakenAlong form, OfflineFiles files) {
        this.form = form;
        this.files = files;
    }

    @GetMapping(HOME)
    ModelAndView home(Actor actor) {
        return page();
    }

    /** The same page for the service worker, which asks for it as nobody. */
    @GetMapping("/hors-ligne/coquille")
    ModelAndView shell() {
        return page();
    }

    /** What waits, on the other pages, and the question at sign-out. */
    @GetMapping(HOME + "/rappel")
    ModelAndView reminder() {
        return Screen.of(OfflinePages.class, "reminder");
    }

    /** Lies at the root, for its scope is not below it; asked for at each visit, so that a new version comes at once. */
    @GetMapping("/service-worker.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(files.worker());
    }

    @GetMapping("/application.webmanifest")
    ResponseEntity<String> manifest() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.parseMediaType("application/manifest+json;charset=UTF-8"))
                .body(files.manifest());
    }

    private ModelAndView page() {
        return Screen.of(OfflinePages.class, "offline", form.blank());
    }
}
