package fr.mediane.design;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.files.FileTaken;
import fr.mediane.platform.files.KeptFile;
import fr.mediane.platform.files.KeptFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One's own files made in the background: the list with what is still in the making, and each of them. */
@Controller
@RequestMapping(FilePages.HOME)
class FilePages {
    static final String HOME = "/mon-espace/exports";
    private final KeptFiles files;
    private final ApplicationEventPublisher events;

    FilePages(KeptFiles files, ApplicationEventPublisher events) {
        this.files = files;
        this.events = events;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return Screen.of(FilePages.class, "exports", new FilesPage(files.of(actor)));
    }

    @GetMapping("/{id}")
    void download(Actor actor, @PathVariable UUID id, HttpMethod method, HttpServletResponse response)
            throws IOException {
        var file = files.find(actor, id).filter(KeptFile::ready).orElseThrow(FilePages::unknown);
        try (var bytes = files.open(actor, id).orElseThrow(FilePages::unknown)) {
            if (file.once() && method.equals(HttpMethod.GET)) {
                events.publishEvent(new FileTaken(actor, id));
            }
            Download.attach(response, file.name(), file.mediaType(), file.size());
            bytes.transferTo(response.getOutputStream());
            response.flushBuffer();
        }
        if (file.once() && method.equals(HttpMethod.GET)) {
            files.remove(actor, id);
        }
    }

    @PostMapping("/{id}/supprimer")
    String remove(Actor actor, @PathVariable UUID id) {
        if (!files.remove(actor, id)) {
            throw unknown();
        }
        return "redirect:" + HOME;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
