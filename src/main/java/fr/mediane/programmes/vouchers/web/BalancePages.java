package fr.mediane.programmes.vouchers.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.programmes.vouchers.BalanceDesk;
import fr.mediane.programmes.vouchers.BalanceDesk.Balance;
import fr.mediane.programmes.vouchers.Secret;
import fr.mediane.programmes.vouchers.making.QrCode;
import fr.mediane.programmes.vouchers.signing.Claims;
import fr.mediane.programmes.vouchers.signing.SignedVouchers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is left on a voucher, for whoever has it in hand; the code is posted, so that it stands in no address or log. */
@Controller
class BalancePages {
    private static final String PATH = "/bon";
    private final BalanceDesk desk;
    private final CodeLimits limits;
    private final SignedVouchers signatures;
    private final BaseUrl address;

    BalancePages(BalanceDesk desk, CodeLimits limits, SignedVouchers signatures, BaseUrl address) {
        this.desk = desk;
        this.limits = limits;
        this.signatures = signatures;
        this.address = address;
    }

    @GetMapping(PATH)
    ModelAndView ask() {
        return Screen.of(
                BalancePages.class, "ask", new BalancePage("", FormErrors.NONE, Optional.empty(), Optional.empty()));
    }

    @PostMapping(PATH)
    ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        if (!limits.allows(request)) {
            return refused(code, List.of(ErrorKey.on("code", "vouchers.error.shut-out")));
        }
        return switch (desk.of(code)) {
            case Decision.Refused<Balance>(var reasons) -> refused(code, reasons);
            case Decision<Balance> found -> {
                var balance = found.orThrow();
                yield Screen.of(
                        BalancePages.class,
                        "balance",
                        new BalancePage(code, FormErrors.NONE, Optional.of(balance), square(code, balance)));
            }
        };
    }

    /** The same as on paper, for who has the code only: from an e-mail, or a text message. */
    private Optional<QrCode> square(String code, Balance balance) {
        if (!BalancePage.usable(balance)) {
            return Optional.empty();
        }
        var claims = new Claims(balance.serial(), balance.cents(), balance.batch(), balance.until());
        return Optional.of(QrCode.of(address.at("/bon#")
                + signatures.signer().signed(Secret.parse(code).orThrow(), claims)));
    }

    private static ModelAndView refused(String code, List<ErrorKey> reasons) {
        var typed = code.length() > 60 ? "" : code;
        return Screen.refused(
                BalancePages.class,
                "ask",
                new BalancePage(typed, FormErrors.of(reasons), Optional.empty(), Optional.empty()));
    }
}
