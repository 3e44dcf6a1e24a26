package fr.mediane.programmes.beneficiaries.exports.web;

import fr.mediane.design.Download;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.files.Delivery;
import fr.mediane.programmes.beneficiaries.PersonSearch;
import fr.mediane.programmes.beneficiaries.exports.Format;
import fr.mediane.programmes.beneficiaries.exports.PeopleExportDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The people of the list as a file: few are downloaded at once, many are found among one's files. */
@Controller
class PeopleExportPages {
    private final PeopleExportDesk desk;
    private final Clock clock;

    PeopleExportPages(PeopleExportDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Posted, so that nothing but the button takes a copy. Whatever other format is asked for is a workbook. */
    @PostMapping("/mon-espace/beneficiaires/export")
    @Nullable
    ModelAndView export(
            Actor actor,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String format,
            HttpServletResponse response)
            throws IOException {
        var key = Uuid7.parse(id, clock.instant()).value().orElseGet(Uuid7::next);
        var delivery = desk.export(
                actor, key, new PersonSearch(q, 1), Format.of(format).orElse(Format.XLSX));
        return switch (delivery.orThrow()) {
            case Delivery.Later later -> new ModelAndView("redirect:/mon-espace/exports");
            case Delivery.AtOnce(var name, var mediaType, var bytes) -> {
                Download.attach(response, name, mediaType, bytes.length);
                response.getOutputStream().write(bytes);
                yield null;
            }
        };
    }
}
