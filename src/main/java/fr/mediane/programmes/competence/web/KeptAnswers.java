package fr.mediane.programmes.competence.web;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.programmes.competence.OpenAssessmentDesk;
import fr.mediane.programmes.competence.adaptive.AnswerCode;
import fr.mediane.programmes.competence.adaptive.Interview;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The answers of someone alone, in a cookie that the browser forgets when it closes. The server keeps none. */
@Component
class KeptAnswers {
    private static final String COOKIE = "mediane-competences";
    private final OpenAssessmentDesk desk;

    KeptAnswers(OpenAssessmentDesk desk) {
        this.desk = desk;
    }

    /** As far as this browser has come; empty when it has not begun, or the questions have changed since. */
    Optional<Interview> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> AnswerCode.parse(cookie.getValue()).value().stream())
                        .flatMap(code -> resumed(code).stream())
                        .findFirst();
    }

    void keep(Interview interview, HttpServletRequest request, HttpServletResponse response) {
        write(AnswerCode.of(interview).bare(), Optional.empty(), request, response);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        write("", Optional.of(Duration.ZERO), request, response);
    }

    /** What a typed code leads to, or why it does not. */
    Decision<Interview> typed(String code) {
        return switch (AnswerCode.parse(code)) {
            case Parsed.Valid<AnswerCode>(var valid) -> desk.resume(valid);
            case Parsed.Invalid<AnswerCode>(var reason) ->
                Decision.refused(new ErrorKey(reason.key(), "code", reason.arguments()));
        };
    }

    private Optional<Interview> resumed(AnswerCode code) {
        return desk.resume(code) instanceof Decision.Accepted<Interview>(var interview)
                ? Optional.of(interview)
                : Optional.empty();
    }

    private static void write(
            String value, Optional<Duration> age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .path("/competences")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        age.ifPresent(cookie::maxAge);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
