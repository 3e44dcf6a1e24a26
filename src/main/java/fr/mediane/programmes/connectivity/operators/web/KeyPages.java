package fr.mediane.programmes.connectivity.operators.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.connectivity.operators.OperatorDesk;
import fr.mediane.programmes.connectivity.operators.signing.SignatureDesk;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The key that an operator's programs sign with: made here, shown once. */
@Controller
class KeyPages {
    private static final String PATH = NoticePages.HOME + "/cle";
    private final OperatorDesk operators;
    private final SignatureDesk signatures;

    KeyPages(OperatorDesk operators, SignatureDesk signatures) {
        this.operators = operators;
        this.signatures = signatures;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor) {
        return page(actor, Optional.empty());
    }

    @PostMapping(PATH + "/{operator}")
    ModelAndView renew(Actor actor, @PathVariable UUID operator) {
        return page(
                actor,
                Optional.of(new KeyPage.Fresh(
                        operator, signatures.renew(actor, operator).orThrow())));
    }

    private ModelAndView page(Actor actor, Optional<KeyPage.Fresh> fresh) {
        var lines = operators.own(actor).orThrow().stream()
                .map(one -> new KeyPage.Line(one, signatures.madeAt(actor, one.id())))
                .toList();
        return Screen.of(KeyPages.class, "key", new KeyPage(lines, fresh));
    }
}
