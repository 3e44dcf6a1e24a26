package fr.mediane.registers.venues.web;

import fr.mediane.kernel.Actor;
import fr.mediane.registers.venues.ExportDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All open venues as open data, in the national standard. */
@Controller
class ExportPages {
    private final ExportDesk exports;

    ExportPages(ExportDesk exports) {
        this.exports = exports;
    }

    @GetMapping("/lieux/export.csv")
    void csv(Actor actor, HttpServletResponse response) throws IOException {
        attach(response, "text/csv", "lieux-mediation-numerique.csv");
        exports.csv(actor, response.getOutputStream());
    }

    @GetMapping("/lieux/export.json")
    void json(Actor actor, HttpServletResponse response) throws IOException {
        attach(response, "application/json", "lieux-mediation-numerique.json");
        exports.json(actor, response.getOutputStream());
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
