package fr.mediane.engines.forms.web;

import fr.mediane.design.Screen;
import fr.mediane.engines.forms.Form;
import fr.mediane.engines.forms.FormFile;
import fr.mediane.engines.forms.FormTrial;
import fr.mediane.engines.forms.TypedFormDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A form with every kind of field, to try; beside the gallery of components, and like it not in production. */
@Controller
@RequestMapping("/design/formulaire")
@ConditionalOnProperty(name = "mediane.mode", havingValue = "demonstration", matchIfMissing = true)
class SamplePages {
    private final TypedFormDesk desk;
    private final Form form;

    SamplePages(TypedFormDesk desk) {
        this.desk = desk;
        this.form = FormFile.read(text()).orThrow();
    }

    @GetMapping
    ModelAndView begin() {
        return screen(desk.trial(form, Map.of()));
    }

    @PostMapping
    ModelAndView on(@RequestParam MultiValueMap<String, String> sent) {
        return screen(desk.trial(form, sent));
    }

    private static ModelAndView screen(FormTrial trial) {
        return trial.refused()
                ? Screen.refused(SamplePages.class, "sample", trial)
                : Screen.of(SamplePages.class, "sample", trial);
    }

    private static String text() {
        try {
            return new ClassPathResource("reference/forms/every-kind.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
