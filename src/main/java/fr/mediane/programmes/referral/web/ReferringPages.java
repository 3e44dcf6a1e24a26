package fr.mediane.programmes.referral.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.referral.ReferralDesk;
import fr.mediane.programmes.referral.ReferralDraft;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For a partner without an account: the form behind their link, and what became of one referral. */
@Controller
class ReferringPages {
    private final ReferralDesk desk;
    private final Clock clock;

    ReferringPages(ReferralDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/orienter/{token}")
    ModelAndView form(@PathVariable("token") String token) {
        return behind(
                token,
                partner -> Screen.of(
                        ReferringPages.class,
                        "refer",
                        new ReferralPage(
                                token, partner, Uuid7.next().toString(), ReferralDraft.BLANK, FormErrors.NONE)));
    }

    @PostMapping("/orienter/{token}")
    ModelAndView send(Actor actor, @PathVariable("token") String token, @RequestParam Map<String, String> typed) {
        return behind(token, partner -> send(actor, token, partner, typed));
    }

    private ModelAndView send(Actor actor, String token, String partner, Map<String, String> typed) {
        var draft = new ReferralDraft(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("phone", ""),
                typed.getOrDefault("reason", ""),
                typed.getOrDefault("by", ""),
                typed.containsKey("agreed"));
        var id = Uuid7.parse(typed.getOrDefault("id", ""), clock.instant())
                .value()
                .orElseGet(Uuid7::next);
        var decision = desk.send(actor, token, id, draft);
        if (decision instanceof Decision.Refused<String>(var reasons)) {
            return Screen.refused(
                    ReferringPages.class,
                    "refer",
                    new ReferralPage(token, partner, id.toString(), draft, FormErrors.of(reasons)));
        }
        return new ModelAndView("redirect:/orientations/" + decision.orThrow());
    }

    @GetMapping("/orientations/{token}")
    ModelAndView follow(@PathVariable("token") String token) {
        return Screen.of(ReferringPages.class, "follow", desk.follow(token).orThrow());
    }

    /** A link that was closed or has ended says so, and where else help is. */
    private ModelAndView behind(String token, Function<String, ModelAndView> open) {
        var decision = desk.partner(token);
        if (decision instanceof Decision.Refused<String>) {
            var over = Screen.of(ReferringPages.class, "over", "");
            over.setStatus(HttpStatus.GONE);
            return over;
        }
        return open.apply(decision.orThrow());
    }
}
