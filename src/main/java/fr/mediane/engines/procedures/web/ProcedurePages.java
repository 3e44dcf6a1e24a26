package fr.mediane.engines.procedures.web;

import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Form;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Channel;
import fr.mediane.engines.procedures.FilingDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.web.SentId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What can be asked for, in plain words, and the way in. */
@Controller
class ProcedurePages implements Navigation {
    static final String PATH = "/demarches";
    private static final String FIELD = "champ-";
    private final FilingDesk desk;

    ProcedurePages(FilingDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        boolean own = actor.is(Role.CITIZEN) || desk.helps(actor);
        return own ? List.of(new Entry("procedures.nav.own", FollowingPages.PATH, 115, List.of(PATH))) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView all() {
        return Screen.of(ProcedurePages.class, "procedures", new ProceduresPage(desk.open()));
    }

    /** What a link gives to begin with ({@code champ-} and the key of a question) goes along. */
    @GetMapping(PATH + "/{procedure}")
    ModelAndView one(
            Actor actor, @PathVariable String procedure, @RequestParam MultiValueMap<String, String> parameters) {
        var wanted = desk.open(procedure).map(Decision::accepted).orElseGet(Decision::unknown);
        return Screen.of(
                ProcedurePages.class,
                "procedure",
                new ProcedurePage(
                        wanted.orThrow(), actor.signedIn(), desk.helps(actor), Uuid7.next(), given(parameters)));
    }

    @PostMapping(PATH + "/{procedure}")
    ModelAndView begin(
            Actor actor,
            @PathVariable String procedure,
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam(name = "canal", defaultValue = "ONLINE") String channel,
            @RequestParam MultiValueMap<String, String> parameters) {
        var wanted = desk.open(procedure);
        var how = Arrays.stream(Channel.values())
                .filter(each -> each.name().equals(channel))
                .findFirst()
                .orElse(Channel.ONLINE);
        var answers = wanted.map(one -> answers(one.form(), given(parameters))).orElse(Answers.NONE);
        CaseFile begun =
                desk.begin(actor, SentId.of(id), procedure, how, answers).orThrow();
        return new ModelAndView("redirect:" + FillingPages.address(begun.id()));
    }

    private static Answers answers(Form form, Map<String, List<String>> given) {
        var plain = new LinkedHashMap<String, List<String>>();
        given.forEach((name, values) -> plain.put(name.substring(FIELD.length()), values));
        return form.trimmed(form.read(plain));
    }

    private static Map<String, List<String>> given(MultiValueMap<String, String> parameters) {
        var given = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                given.put(name, List.copyOf(values));
            }
        });
        return given;
    }
}
