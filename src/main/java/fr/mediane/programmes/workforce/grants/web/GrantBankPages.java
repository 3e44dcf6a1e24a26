package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.web.UploadLimit;
import fr.mediane.programmes.workforce.grants.bank.GrantBankDesk;
import fr.mediane.programmes.workforce.grants.bank.GrantReading;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Payers read the bank's files on grants, and explain what is nothing in the books. */
@Controller
class GrantBankPages implements UploadLimit {
    private static final String PATH = PayerGrantPages.PATH + "/banque";
    private final GrantBankDesk desk;

    GrantBankPages(GrantBankDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public long megabytes() {
        return 20;
    }

    @Override
    public ErrorKey tooLarge() {
        return ErrorKey.on("fichier", "banking.error.large");
    }

    @GetMapping(PATH)
    ModelAndView bank(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                GrantBankPages.class, "bank", page(actor, Optional.empty(), done.equals("explique"), FormErrors.NONE));
    }

    /** Answers with the page itself: what was read is said once, and reading again changes nothing. */
    @PostMapping(PATH)
    ModelAndView read(Actor actor, @RequestParam(name = "fichier", required = false) Optional<MultipartFile> file)
            throws IOException {
        return switch (desk.read(actor, file.isPresent() ? file.get().getBytes() : new byte[0])) {
            case Decision.Refused<GrantReading>(var reasons) ->
                Screen.refused(
                        GrantBankPages.class, "bank", page(actor, Optional.empty(), false, FormErrors.of(reasons)));
            case Decision<GrantReading> read ->
                Screen.of(
                        GrantBankPages.class, "bank", page(actor, Optional.of(read.orThrow()), false, FormErrors.NONE));
        };
    }

    @PostMapping(PATH + "/{line}")
    ModelAndView explain(Actor actor, @PathVariable UUID line) {
        desk.explain(actor, line).orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=explique");
    }

    private GrantBankPage page(Actor actor, Optional<GrantReading> read, boolean explained, FormErrors errors) {
        return new GrantBankPage(desk.open(actor).orThrow(), desk.files(actor).orThrow(), read, explained, errors);
    }
}
