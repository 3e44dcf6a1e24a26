package fr.mediane.programmes.vouchers.cofinancing.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the State would pay, for whoever plans vouchers in a territory; the address holds the question. */
@Controller
class SimulatorPages {
    @GetMapping("/bons/simulateur")
    ModelAndView simulator(SimulatorForm form) {
        if (!form.asked()) {
            return Screen.of(
                    SimulatorPages.class, "simulator", new SimulatorPage(form, FormErrors.NONE, Optional.empty()));
        }
        var read = form.read();
        var page = new SimulatorPage(form, FormErrors.of(read.mistakes()), read.project());
        return read.mistakes().isEmpty()
                ? Screen.of(SimulatorPages.class, "simulator", page)
                : Screen.refused(SimulatorPages.class, "simulator", page);
    }
}
