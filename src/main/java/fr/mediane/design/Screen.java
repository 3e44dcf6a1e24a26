package fr.mediane.design;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a controller answers: a template that lies beside it, and the page record that the template shows. */
public final class Screen {
    private Screen() {}

    /** A page, or a fragment of one, whose template takes {@code ui} and {@code page}. */
    public static ModelAndView of(Class<?> beside, String name, Object page) {
        return of(beside, name).addObject("page", page);
    }

    /** A page whose template takes {@code ui} only. */
    public static ModelAndView of(Class<?> beside, String name) {
        return new ModelAndView(beside.getPackageName().replace('.', '/') + "/" + name);
    }

    /** The form again, with what was typed and what is wrong with it (HTTP 422). */
    public static ModelAndView refused(Class<?> beside, String name, Object page) {
        var screen = of(beside, name, page);
        screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return screen;
    }
}
