package fr.mediane.programmes.vouchers.payments.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.web.UploadLimit;
import fr.mediane.programmes.vouchers.payments.BankFileDesk;
import fr.mediane.programmes.vouchers.payments.Reading;
import fr.mediane.programmes.vouchers.payments.ReconciliationDesk;
import fr.mediane.registers.organisations.TypedOrganisationDesk;
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

/** Payers read the bank's files, and see every day whether the books and the bank agree. */
@Controller
class BankPages implements UploadLimit {
    private static final String PATH = RunPages.PATH + "/banque";
    private final BankFileDesk files;
    private final ReconciliationDesk desk;
    private final TypedOrganisationDesk organisations;

    BankPages(BankFileDesk files, ReconciliationDesk desk, TypedOrganisationDesk organisations) {
        this.files = files;
        this.desk = desk;
        this.organisations = organisations;
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
                BankPages.class,
                "bank",
                new BankPage(desk.today(actor).orThrow(), Optional.empty(), done.equals("financeur"), FormErrors.NONE));
    }

    /** Answers with the page itself: what was read is said once, and reading again changes nothing. */
    @PostMapping(PATH)
    ModelAndView read(Actor actor, @RequestParam(name = "fichier", required = false) Optional<MultipartFile> file)
            throws IOException {
        desk.today(actor).orThrow();
        return switch (files.read(actor, file.isPresent() ? file.get().getBytes() : new byte[0])) {
            case Decision.Refused<Reading>(var reasons) ->
                Screen.refused(
                        BankPages.class,
                        "bank",
                        new BankPage(desk.today(actor).orThrow(), Optional.empty(), false, FormErrors.of(reasons)));
            case Decision<Reading> read ->
                Screen.of(
                        BankPages.class,
                        "bank",
                        new BankPage(desk.today(actor).orThrow(), Optional.of(read.orThrow()), false, FormErrors.NONE));
        };
    }

    @GetMapping(PATH + "/{entry}")
    ModelAndView entry(Actor actor, @PathVariable UUID entry) {
        return Screen.of(
                BankPages.class, "entry", new EntryPage(desk.open(actor, entry).orThrow(), "", FormErrors.NONE));
    }

    @PostMapping(PATH + "/{entry}")
    ModelAndView assign(
            Actor actor,
            @PathVariable UUID entry,
            @RequestParam(name = "financeur", defaultValue = "") String sponsor) {
        var booked = desk.open(actor, entry).orThrow();
        var meant = organisations.meant(actor, sponsor, "");
        Decision<UUID> decision = meant.isEmpty()
                ? Decision.refused(ErrorKey.on("financeur", "vouchers.error.sponsor"))
                : desk.assign(actor, entry, meant.get().id());
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            var typed = sponsor.length() > 200 ? sponsor.substring(0, 200) : sponsor;
            return Screen.refused(BankPages.class, "entry", new EntryPage(booked, typed, FormErrors.of(reasons)));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=financeur");
    }
}
