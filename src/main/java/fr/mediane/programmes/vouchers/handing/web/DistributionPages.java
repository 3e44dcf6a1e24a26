package fr.mediane.programmes.vouchers.handing.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.programmes.vouchers.handing.CareDesk;
import fr.mediane.programmes.vouchers.handing.CareDesk.Replaced;
import fr.mediane.programmes.vouchers.handing.DistributionDesk;
import fr.mediane.programmes.vouchers.handing.Shown;
import fr.mediane.programmes.vouchers.making.QrCode;
import fr.mediane.programmes.vouchers.signing.Claims;
import fr.mediane.programmes.vouchers.signing.SignedVouchers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A distributor's counter: hands vouchers out, suspends one, replaces a lost one. */
@Controller
@RequestMapping(DistributionPages.PATH)
class DistributionPages implements Navigation {
    static final String PATH = "/mon-espace/remise";
    private final DistributionDesk desk;
    private final CareDesk care;
    private final BaseUrl address;
    private final SignedVouchers signatures;

    DistributionPages(DistributionDesk desk, CareDesk care, BaseUrl address, SignedVouchers signatures) {
        this.desk = desk;
        this.care = care;
        this.address = address;
        this.signatures = signatures;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.is(Role.DISTRIBUTOR)
                ? List.of(new Entry("vouchers.handing.title", PATH, 172, List.of("/mon-espace/lots")))
                : List.of();
    }

    @GetMapping
    ModelAndView counter(
            Actor actor,
            @RequestParam(defaultValue = "") String numero,
            @RequestParam(required = false) @Nullable UUID lot,
            @RequestParam(defaultValue = "0") int fait) {
        comes(actor);
        if (lot != null) {
            return to(desk.next(actor, lot).orThrow());
        }
        if (numero.isBlank()) {
            return Screen.of(DistributionPages.class, "counter", counter(actor, "", fait, FormErrors.NONE));
        }
        return desk.find(actor, numero) instanceof Decision.Accepted<Shown>(var voucher)
                ? to(voucher.id())
                : Screen.refused(
                        DistributionPages.class,
                        "counter",
                        counter(
                                actor,
                                numero.length() > 40 ? "" : numero,
                                0,
                                FormErrors.of(List.of(ErrorKey.on("numero", "vouchers.error.number")))));
    }

    @GetMapping("/{bon}")
    ModelAndView show(Actor actor, @PathVariable UUID bon) {
        return Screen.of(DistributionPages.class, "voucher", page(actor, bon, HandForm.blank(), "", List.of()));
    }

    @PostMapping("/{bon}/remettre")
    ModelAndView hand(Actor actor, @PathVariable UUID bon, HandForm form) {
        comes(actor);
        desk.find(actor, bon).orThrow();
        var handing = form.read(bon);
        var decision = handing.map(one -> desk.hand(actor, one)).orElseGet(() -> Decision.refused(form.mistake()));
        return switch (decision) {
            case Decision.Refused<Integer>(var reasons) ->
                Screen.refused(DistributionPages.class, "voucher", page(actor, bon, form, "", reasons));
            case Decision<Integer> handed ->
                new ModelAndView("redirect:" + PATH + "?fait=" + Math.max(1, handed.orThrow()));
        };
    }

    @PostMapping("/{bon}/suspendre")
    ModelAndView suspend(Actor actor, @PathVariable UUID bon, @RequestParam(defaultValue = "") String raison) {
        return turned(actor, bon, raison, care.suspend(actor, bon, raison));
    }

    @PostMapping("/{bon}/reprendre")
    ModelAndView resume(Actor actor, @PathVariable UUID bon, @RequestParam(defaultValue = "") String raison) {
        return turned(actor, bon, raison, care.resume(actor, bon, raison));
    }

    @PostMapping("/{bon}/remplacer")
    ModelAndView replace(
            Actor actor,
            @PathVariable UUID bon,
            @RequestParam(required = false) @Nullable UUID nouveau,
            @RequestParam(defaultValue = "") String raison) {
        var replaced = care.replace(actor, bon, nouveau == null ? Uuid7.next() : nouveau, raison);
        return switch (replaced) {
            case Decision.Refused<Replaced>(var reasons) ->
                Screen.refused(DistributionPages.class, "voucher", page(actor, bon, HandForm.blank(), raison, reasons));
            case Decision<Replaced> done -> Screen.of(DistributionPages.class, "replaced", page(done.orThrow()));
        };
    }

    private ReplacedPage page(Replaced replaced) {
        var fresh = replaced.fresh();
        var claims = new Claims(fresh.serial(), fresh.cents(), fresh.batch(), fresh.until());
        var signed = signatures.signer().signed(replaced.made().secret(), claims);
        return new ReplacedPage(replaced, address.at("/bon"), QrCode.of(address.at("/bon#") + signed));
    }

    private ModelAndView turned(Actor actor, UUID bon, String reason, Decision<Shown> decision) {
        if (decision instanceof Decision.Refused<Shown>(var reasons)) {
            return Screen.refused(
                    DistributionPages.class, "voucher", page(actor, bon, HandForm.blank(), reason, reasons));
        }
        return to(decision.orThrow().id());
    }

    private CounterPage counter(Actor actor, String typed, int done, FormErrors errors) {
        return new CounterPage(typed, done, desk.stock(actor), desk.history(actor), errors);
    }

    private VoucherPage page(Actor actor, UUID bon, HandForm form, String reason, List<ErrorKey> reasons) {
        comes(actor);
        var voucher = desk.find(actor, bon).orThrow();
        return new VoucherPage(
                voucher,
                form,
                voucher.canBeHanded() ? desk.asked(voucher) : List.of(),
                voucher.canBeHanded() && desk.asksWho(voucher),
                reasons.isEmpty() ? Optional.empty() : desk.why(actor, voucher, form.answers()),
                care.history(actor, bon).orThrow(),
                Uuid7.next(),
                reason.length() > 500 ? reason.substring(0, 500) : reason,
                FormErrors.of(reasons));
    }

    private static ModelAndView to(UUID voucher) {
        return new ModelAndView("redirect:" + PATH + "/" + voucher);
    }

    private static void comes(Actor actor) {
        if (!DistributionDesk.mayCome(actor)) {
            Decision.forbidden().orThrow();
        }
    }
}
