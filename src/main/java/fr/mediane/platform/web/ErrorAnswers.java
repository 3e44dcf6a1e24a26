package fr.mediane.platform.web;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Messages;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every error ends here: a page in plain words for people, an RFC 9457 problem for programs. */
@Controller
class ErrorAnswers implements ErrorController {
    private final Messages messages;
    private final List<ErrorViewResolver> pages;

    ErrorAnswers(Messages messages, List<ErrorViewResolver> pages) {
        this.messages = messages;
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var status = status(request);
        response.setStatus(status.value());
        if (Programs.call(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(status, request, locale));
        }
        return pages.stream()
                .map(resolver -> resolver.resolveErrorView(request, status, Map.of()))
                .filter(view -> view != null)
                .findFirst()
                .orElseGet(() -> new ModelAndView((_, _, out) -> out.getWriter().print(status)));
    }

    private ProblemDetail problem(HttpStatus status, HttpServletRequest request, Locale locale) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problemes/" + status.value()));
        problem.setTitle(messages.text(locale, "platform.problem." + status.value()));
        if (request.getAttribute(Failures.REASONS) instanceof List<?> reasons && !reasons.isEmpty()) {
            problem.setProperty(
                    "reasons",
                    reasons.stream().map(reason -> reason(reason, locale)).toList());
        }
        return problem;
    }

    private Map<String, String> reason(Object reason, Locale locale) {
        var key = (ErrorKey) reason;
        return Map.of(
                "field", key.field(),
                "detail", messages.text(locale, key.key(), key.arguments().toArray()));
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            // nothing went wrong: someone typed the address
            return HttpStatus.NOT_FOUND;
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
