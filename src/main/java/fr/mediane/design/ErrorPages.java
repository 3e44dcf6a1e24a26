package fr.mediane.design;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Every error a person meets: what happened, in plain words, and a way out. */
@Component
class ErrorPages implements ErrorViewResolver {
    private final Messages messages;

    ErrorPages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return Screen.of(ErrorPages.class, "error", new ErrorPage(status.value(), key(status), reasons(request)));
    }

    private String key(HttpStatus status) {
        var own = "design.error." + status.value() + ".";
        if (messages.has(Locale.FRANCE, own + "title")) {
            return own;
        }
        return status.is4xxClientError() ? "design.error.400." : "design.error.500.";
    }

    private static FormErrors reasons(HttpServletRequest request) {
        return request.getAttribute("mediane.reasons") instanceof List<?> reasons
                ? FormErrors.of(reasons.stream().map(ErrorKey.class::cast).toList())
                : FormErrors.NONE;
    }
}
