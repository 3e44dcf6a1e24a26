package fr.mediane.programmes.vouchers.payments.web;

import fr.mediane.design.Download;
import fr.mediane.design.Papers;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.vouchers.payments.EarningsDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A provider sees what it earned, when it is paid, and for what: on the screen and on paper. */
@Controller
class EarningsPages {
    private static final String STATEMENT = "/mon-espace/versements/{payment}";
    private final EarningsDesk desk;
    private final Papers papers;

    EarningsPages(EarningsDesk desk, Papers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @GetMapping("/mon-espace/prestataire/{provider}/versements")
    ModelAndView earnings(Actor actor, @PathVariable UUID provider) {
        return Screen.of(
                EarningsPages.class,
                "earnings",
                new EarningsPage(desk.of(actor, provider).orThrow()));
    }

    @GetMapping(STATEMENT)
    ModelAndView remittance(Actor actor, @PathVariable UUID payment) {
        return Screen.of(
                EarningsPages.class,
                "remittance",
                new RemittancePage(desk.remittance(actor, payment).orThrow()));
    }

    @GetMapping(STATEMENT + "/releve.pdf")
    void paper(Actor actor, @PathVariable UUID payment, Locale locale, HttpServletResponse response)
            throws IOException {
        var page = new RemittancePage(desk.remittance(actor, payment).orThrow());
        var out = new ByteArrayOutputStream();
        papers.write(locale, EarningsPages.class, "remittancePaper", _ -> page, out);
        Download.attach(
                response, "releve-" + page.remittance().payment().upTo() + ".pdf", "application/pdf", out.size());
        out.writeTo(response.getOutputStream());
    }
}
