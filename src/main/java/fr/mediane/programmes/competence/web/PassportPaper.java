package fr.mediane.programmes.competence.web;

import fr.mediane.design.Papers;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The passport as a PDF that the browser shows. */
final class PassportPaper {
    private PassportPaper() {}

    static ResponseEntity<byte[]> of(Papers papers, Locale locale, ResultPage page) {
        var out = new ByteArrayOutputStream();
        papers.write(locale, PassportPaper.class, "passport", _ -> page, out);
        var shown = ContentDisposition.inline().filename("competences.pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(out.toByteArray());
    }
}
