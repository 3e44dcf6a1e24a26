package fr.mediane.platform.web;

import fr.mediane.kernel.Decision;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what was not done into the right status; {@link ErrorAnswers} then shows it. */
@ControllerAdvice
class Failures {
    /** Request attribute with the reasons of a refusal, for the 422 page. */
    static final String REASONS = "mediane.reasons";

    @ExceptionHandler
    void notDone(Decision.NotDone failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(REASONS, failure.reasons());
        response.sendError(
                switch (failure.outcome()) {
                    case REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT.value();
                    case FORBIDDEN -> HttpStatus.FORBIDDEN.value();
                    case UNKNOWN -> HttpStatus.NOT_FOUND.value();
                });
    }

    /** An address whose id is not even an id leads nowhere; a bad parameter is a bad request. */
    @ExceptionHandler
    void mismatch(MethodArgumentTypeMismatchException failure, HttpServletResponse response) throws IOException {
        var inPath = failure.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError(inPath ? HttpStatus.NOT_FOUND.value() : HttpStatus.BAD_REQUEST.value());
    }

    /** A number that is none, in a form of ours: typed by hand. The framework would log all that the form holds. */
    @ExceptionHandler
    void unbound(BindException failure, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
