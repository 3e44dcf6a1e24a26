package fr.mediane.design;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.jobs.Jobs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** How far a long work is, asked again each second by the progress bar; and its stop button. */
@Controller
class JobPages {
    private final Jobs jobs;

    JobPages(Jobs jobs) {
        this.jobs = jobs;
    }

    /** The bar alone; once the work has ended, the page around it is shown anew, with what the work came to. */
    @GetMapping("/travaux/{id}")
    ModelAndView bar(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String libelle,
            Actor actor,
            HttpServletResponse response) {
        var job = jobs.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!job.running()) {
            response.setHeader("HX-Refresh", "true");
        }
        return Screen.of(JobPages.class, "job", new JobPage(job, libelle));
    }

    @PostMapping("/travaux/{id}/arret")
    String cancel(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        var job = jobs.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        jobs.cancel(actor, job.id());
        return "redirect:" + Place.of(request).here();
    }
}
