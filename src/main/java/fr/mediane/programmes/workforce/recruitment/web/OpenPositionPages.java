package fr.mediane.programmes.workforce.recruitment.web;

import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.workforce.recruitment.CandidacyDesk;
import fr.mediane.programmes.workforce.recruitment.OpenPosition;
import fr.mediane.programmes.workforce.recruitment.web.OpenPositionsPage.Line;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.MeantCommune;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Positions to be filled, for everybody to read. */
@Controller
class OpenPositionPages {
    static final String PATH = "/postes";
    private static final int SIZE = 20;
    private static final int LONGEST = 200;
    private final CandidacyDesk desk;
    private final TypedCommuneDesk communes;
    private final TerritoryDesk territory;

    OpenPositionPages(CandidacyDesk desk, TypedCommuneDesk communes, TerritoryDesk territory) {
        this.desk = desk;
        this.communes = communes;
        this.territory = territory;
    }

    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(defaultValue = "") String departement,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String commune,
            @RequestParam(defaultValue = "1") String page) {
        var place = departement.matches("[0-9AB]{2,3}") ? departement : "";
        var typed = Typed.text(q, LONGEST).replace('\u0000', ' ');
        var meant = communes.meant(typed, commune);
        var near = meant.one();
        var choices = meant instanceof MeantCommune.Unclear(var likely) ? likely : List.<Commune>of();
        var all = desk.open(Optional.empty());
        var found = all.stream()
                .filter(one -> place.isEmpty() || one.departement().equals(place))
                .map(one -> line(one, near))
                .sorted(Comparator.comparingDouble(line -> line.metres().orElse(Double.MAX_VALUE)))
                .toList();
        var paging = Paging.of(page.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(page)) : 1, SIZE, found.size());
        return Screen.of(
                OpenPositionPages.class,
                "positions",
                new OpenPositionsPage(
                        found.stream().skip(paging.offset(SIZE)).limit(SIZE).toList(),
                        departements(all),
                        place,
                        near.map(Commune::label).orElse(typed),
                        meant instanceof MeantCommune.Unclear && choices.isEmpty(),
                        choices,
                        paging));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        var seen = desk.find(actor, id).orThrow();
        return Screen.of(
                OpenPositionPages.class,
                "position",
                new OpenPositionPage(
                        seen, line(seen.position(), Optional.empty()).place()));
    }

    private Line line(OpenPosition one, Optional<Commune> near) {
        var place = one.commune().flatMap(territory::commune);
        var metres = near.flatMap(from -> place.map(to -> from.centre().metresTo(to.centre())));
        return new Line(
                one,
                place.map(Commune::label)
                        .or(() -> territory.departement(one.departement()).map(Departement::name))
                        .orElse(one.departement()),
                metres.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
    }

    private List<Option> departements(List<OpenPosition> all) {
        return all.stream()
                .map(OpenPosition::departement)
                .distinct()
                .sorted()
                .map(code -> Option.of(
                        code, territory.departement(code).map(Departement::name).orElse(code) + " (" + code + ")"))
                .toList();
    }
}
