package fr.mediane.registers.identity.embedded;

import fr.mediane.design.Screen;
import fr.mediane.registers.identity.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The embedded service's sign-in page: choose one of the demonstration people. */
@Controller
@ConditionalOnProperty(name = "mediane.identity.embedded", matchIfMissing = true)
class PersonaPages {
    @GetMapping("/idp/{service}/connexion")
    @Nullable
    ModelAndView choose(
            @PathVariable String service, @RequestParam @Nullable String erreur, HttpServletResponse response)
            throws IOException {
        var provider = Provider.ofPath(service);
        if (provider.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        return Screen.of(
                PersonaPages.class,
                "personas",
                new PersonasPage(provider.get(), Persona.known(provider.get()), erreur != null));
    }
}
