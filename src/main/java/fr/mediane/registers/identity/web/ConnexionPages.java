package fr.mediane.registers.identity.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.registers.identity.Issuers;
import fr.mediane.registers.identity.Provider;
import fr.mediane.registers.identity.signin.ReturnAddress;
import fr.mediane.registers.identity.signin.SignOut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where signing in starts and where signing out ends. */
@Controller
class ConnexionPages {
    private final SignOut signOut;
    private final boolean demonstration;

    ConnexionPages(SignOut signOut, Issuers issuers) {
        this.signOut = signOut;
        this.demonstration = Arrays.stream(Provider.values()).anyMatch(issuers::embedded);
    }

    @GetMapping("/connexion")
    ModelAndView connexion(
            Actor actor,
            @RequestParam @Nullable String retour,
            @RequestParam(defaultValue = "") String erreur,
            @RequestParam @Nullable String deconnexion) {
        var back = ReturnAddress.parse(retour);
        if (actor.signedIn()) {
            return new ModelAndView("redirect:" + back.map(ReturnAddress::path).orElse("/mon-espace"));
        }
        return Screen.of(
                ConnexionPages.class,
                "connexion",
                new ConnexionPage(
                        back.map(ReturnAddress::query).orElse(""),
                        ConnexionPage.Trouble.of(erreur),
                        deconnexion != null,
                        demonstration));
    }

    /** The service brings people back here after they signed out there. */
    @GetMapping("/deconnexion/retour")
    ModelAndView signedOut(
            @RequestParam @Nullable String state, HttpServletRequest request, HttpServletResponse response) {
        if (signOut.comesBack(request, response, state)) {
            return new ModelAndView("redirect:/connexion?deconnexion");
        }
        var screen = Screen.of(ConnexionPages.class, "strayReturn");
        screen.setStatus(HttpStatus.BAD_REQUEST);
        return screen;
    }
}
