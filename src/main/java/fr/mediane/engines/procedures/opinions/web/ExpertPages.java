package fr.mediane.engines.procedures.opinions.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.procedures.Written;
import fr.mediane.engines.procedures.files.FileAnswers;
import fr.mediane.engines.procedures.files.FileCheck;
import fr.mediane.engines.procedures.opinions.Advice;
import fr.mediane.engines.procedures.opinions.AdviceDesk;
import fr.mediane.engines.procedures.opinions.AdviceDesk.Said;
import fr.mediane.engines.procedures.opinions.ExpertDesk;
import fr.mediane.engines.procedures.opinions.ExpertDesk.Seen;
import fr.mediane.engines.procedures.opinions.Opinion;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.files.SentFile;
import fr.mediane.platform.web.SentId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For who was asked for an opinion and has the link. The address is a secret: not indexed, not kept, given to nobody. */
@Controller
@RequestMapping(ExpertDesk.PATH + "/{token}")
class ExpertPages {
    private final ExpertDesk desk;
    private final AdviceDesk advice;

    ExpertPages(ExpertDesk desk, AdviceDesk advice) {
        this.desk = desk;
        this.advice = advice;
    }

    @ModelAttribute
    void secret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @GetMapping
    ModelAndView read(@PathVariable String token) {
        return shown(token, "", "", List.of());
    }

    @PostMapping
    ModelAndView give(
            @PathVariable String token,
            @RequestParam(name = "etape", defaultValue = "") String step,
            @RequestParam(name = "avis", defaultValue = "") String typed,
            @RequestParam(name = "texte", defaultValue = "") String text,
            HttpServletRequest request) {
        desk.find(token).orThrow(); // before anything is read of what comes along
        var files = SentFile.of(request, FileCheck.FIELD, FileCheck.ATTACHED.most());
        return answer(
                token, typed, text, advice.give(token, new Said(SentId.of(step), Advice.named(typed), text), files));
    }

    @PostMapping("/refus")
    ModelAndView decline(@PathVariable String token) {
        return answer(token, "", "", advice.decline(token));
    }

    @GetMapping("/fichiers/{file}")
    ResponseEntity<byte[]> file(@PathVariable String token, @PathVariable UUID file) {
        return FileAnswers.download(desk.file(token, file).orThrow());
    }

    private ModelAndView answer(String token, String typed, String text, Decision<Opinion> decision) {
        return switch (decision) {
            case Decision.Refused<Opinion>(var reasons) -> shown(token, typed, text, reasons);
            case Decision<Opinion> other -> {
                other.orThrow();
                yield new ModelAndView("redirect:" + ExpertDesk.PATH + "/" + token);
            }
        };
    }

    /** The form; or that it was answered, or is over. */
    private ModelAndView shown(String token, String typed, String text, List<ErrorKey> reasons) {
        var opinion = desk.find(token).orThrow();
        if (!(desk.open(token) instanceof Decision.Accepted<Seen>(var seen))) {
            var over = Screen.of(ExpertPages.class, "expertOver", opinion.state());
            boolean answered = opinion.state() == Opinion.State.GIVEN || opinion.state() == Opinion.State.DECLINED;
            over.setStatus(answered ? HttpStatus.OK : HttpStatus.GONE);
            return over;
        }
        var page = new ExpertPage(
                seen, ExpertDesk.PATH + "/" + token, Uuid7.next(), typed, Written.kept(text), FormErrors.of(reasons));
        return reasons.isEmpty()
                ? Screen.of(ExpertPages.class, "expert", page)
                : Screen.refused(ExpertPages.class, "expert", page);
    }
}
