package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.Download;
import fr.mediane.design.Papers;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.workforce.grants.MyGrants;
import fr.mediane.programmes.workforce.grants.MyGrantsDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An employer's statement, as a table and on paper. */
@Controller
class GrantStatementPages {
    private static final String OWN = MyGrantPages.PATH + "/{organisation}";
    private final MyGrantsDesk desk;
    private final Papers papers;
    private final Messages messages;

    GrantStatementPages(MyGrantsDesk desk, Papers papers, Messages messages) {
        this.desk = desk;
        this.papers = papers;
        this.messages = messages;
    }

    @GetMapping(OWN + "/releve.csv")
    void csv(Actor actor, @PathVariable UUID organisation, Locale locale, HttpServletResponse response)
            throws IOException {
        var bytes = GrantCsv.statement(
                key -> messages.text(locale, key), desk.of(actor, organisation).orThrow());
        Download.attach(response, "subventions.csv", "text/csv;charset=UTF-8", bytes.length);
        response.getOutputStream().write(bytes);
    }

    @GetMapping(OWN + "/releve.pdf")
    void paper(Actor actor, @PathVariable UUID organisation, Locale locale, HttpServletResponse response)
            throws IOException {
        MyGrants grants = desk.of(actor, organisation).orThrow();
        var out = new ByteArrayOutputStream();
        papers.write(locale, MyGrantPages.class, "statement", _ -> grants, out);
        Download.attach(response, "subventions.pdf", "application/pdf", out.size());
        out.writeTo(response.getOutputStream());
    }
}
