package fr.mediane.design;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.jobs.Job;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every component in every state, for those who build pages; not in production. */
@Controller
@ConditionalOnProperty(name = "mediane.mode", havingValue = "demonstration", matchIfMissing = true)
class GalleryPages {
    private static final GalleryPage PAGE = new GalleryPage(
            FormErrors.of(List.of(
                    ErrorKey.on("commune-faux", "design.gallery.error.commune"),
                    ErrorKey.on("date-faux", "design.gallery.error.date"),
                    ErrorKey.of("design.gallery.error.whole"))),
            List.of(
                    job(Job.State.RUNNING, 1240, 3000),
                    job(Job.State.RUNNING, 0, 0),
                    job(Job.State.DONE, 3000, 3000),
                    job(Job.State.CANCELLED, 900, 3000)));

    @GetMapping("/design")
    ModelAndView gallery() {
        return Screen.of(GalleryPages.class, "gallery", PAGE);
    }

    /** What the gallery's search box proposes. */
    @GetMapping("/design/propositions")
    ModelAndView suggestions(@RequestParam(defaultValue = "") String q) {
        return Screen.of(
                Ui.class,
                "suggestions",
                new Suggestions(List.of(
                        new Suggestions.Line("26362", "Valence", "Drôme"),
                        new Suggestions.Line("26108", "Crest", "Drôme"),
                        new Suggestions.Line("33063", "Bordeaux", "Gironde"))));
    }

    /** Every error page, by its number, as people meet it. */
    @GetMapping("/design/erreurs/{status}")
    void error(@PathVariable int status, HttpServletResponse response) throws IOException {
        response.sendError(status >= 400 && status < 600 ? status : 404);
    }

    private static Job job(Job.State state, long done, long total) {
        return new Job(
                UUID.nameUUIDFromBytes((state.name() + total).getBytes(StandardCharsets.UTF_8)),
                "gallery",
                state,
                done,
                total,
                "",
                Map.of());
    }
}
