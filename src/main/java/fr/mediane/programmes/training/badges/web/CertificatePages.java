package fr.mediane.programmes.training.badges.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.web.UploadLimit;
import fr.mediane.programmes.training.badges.CertificateDesk;
import fr.mediane.programmes.training.badges.CertificateDesk.Named;
import fr.mediane.programmes.training.certification.Titles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** For anybody who is shown a certificate: is it true, and does it still count? */
@Controller
@RequestMapping(CertificatePages.PATH)
class CertificatePages implements UploadLimit {
    static final String PATH = "/attestations";
    private static final String VERIFY = PATH + "/verification";
    private final CertificateDesk desk;
    private final Titles titles;

    CertificatePages(CertificateDesk desk, Titles titles) {
        this.desk = desk;
        this.titles = titles;
    }

    @GetMapping("/{code}")
    ModelAndView behind(@PathVariable("code") String code) {
        return Screen.of(
                CertificatePages.class,
                "certificate",
                new CertificatePage(desk.behind(code).orThrow(), false));
    }

    @GetMapping("/verification")
    ModelAndView form() {
        return Screen.of(CertificatePages.class, "verify", new VerifyPage("", FormErrors.NONE));
    }

    /** A code, or a credential, pasted or as a file. */
    @PostMapping("/verification")
    ModelAndView verify(
            @RequestParam(name = "texte", defaultValue = "") String typed,
            @RequestParam(name = "fichier", required = false) Optional<MultipartFile> file)
            throws IOException {
        var sent = file.isPresent() && !file.get().isEmpty()
                ? new String(file.get().getBytes(), StandardCharsets.UTF_8)
                : typed;
        var text = sent.strip();
        boolean credential = text.contains(".");
        var found = credential ? desk.verify(text) : desk.behind(text);
        if (found instanceof Decision.Accepted<Named>(var named)) {
            return Screen.of(CertificatePages.class, "certificate", new CertificatePage(named, credential));
        }
        var reason = text.isEmpty()
                ? "training.error.nothing"
                : credential ? "training.error.credential" : "training.error.code";
        return Screen.refused(
                CertificatePages.class,
                "verify",
                new VerifyPage(
                        typed.length() > 30_000 ? "" : typed, FormErrors.of(List.of(ErrorKey.on("texte", reason)))));
    }

    @GetMapping("/titres")
    ModelAndView titles() {
        return Screen.of(CertificatePages.class, "titles", new TitlesPage(titles.versions(), titles.equivalences()));
    }

    @GetMapping("/cles")
    ResponseEntity<Map<String, Object>> keys() {
        return json(desk.keys());
    }

    @GetMapping("/cles/{number}")
    ResponseEntity<Map<String, Object>> key(@PathVariable("number") String number) {
        return json(desk.key(number).orThrow());
    }

    @GetMapping("/emetteur")
    ResponseEntity<Map<String, Object>> issuer() {
        return json(desk.issuer());
    }

    @GetMapping("/revocations")
    ResponseEntity<Map<String, Object>> revocations() {
        return json(desk.revocations());
    }

    private static ResponseEntity<Map<String, Object>> json(Map<String, Object> body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(body);
    }

    @Override
    public String path() {
        return VERIFY;
    }

    @Override
    public long megabytes() {
        return 1;
    }

    @Override
    public ErrorKey tooLarge() {
        return ErrorKey.on("fichier", "training.error.too-large");
    }
}
