package fr.mediane.programmes.training.badges.web;

import fr.mediane.design.Download;
import fr.mediane.design.Papers;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.training.badges.CertificateDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Certificates as their holder takes them along: on paper, and signed. */
@Controller
@RequestMapping("/mon-espace/formation/attestations/{id}")
class OwnCertificatePages {
    private final CertificateDesk desk;
    private final Papers papers;

    OwnCertificatePages(CertificateDesk desk, Papers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @GetMapping("/attestation.pdf")
    void paper(Actor actor, @PathVariable("id") UUID id, HttpServletResponse response) throws IOException {
        var page = new CertificatePage(desk.find(actor, id).orThrow(), false);
        var out = new ByteArrayOutputStream();
        papers.write(Locale.FRENCH, OwnCertificatePages.class, "certificatePaper", _ -> page, out);
        send(response, page, ".pdf", MediaType.APPLICATION_PDF_VALUE, out.toByteArray());
    }

    @GetMapping("/attestation.jwt")
    void credential(Actor actor, @PathVariable("id") UUID id, HttpServletResponse response) throws IOException {
        var page = new CertificatePage(desk.find(actor, id).orThrow(), true);
        var credential = desk.credential(actor, id).orThrow().getBytes(StandardCharsets.US_ASCII);
        send(response, page, ".jwt", "application/jwt", credential);
    }

    private static void send(
            HttpServletResponse response, CertificatePage page, String ending, String type, byte[] bytes)
            throws IOException {
        Download.attach(response, "attestation-" + page.certificate().about() + ending, type, bytes.length);
        response.getOutputStream().write(bytes);
    }
}
