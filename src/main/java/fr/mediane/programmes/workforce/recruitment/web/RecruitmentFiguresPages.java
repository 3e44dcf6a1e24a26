package fr.mediane.programmes.workforce.recruitment.web;

import fr.mediane.design.Download;
import fr.mediane.design.Option;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Paris;
import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.programmes.workforce.recruitment.figures.RecruitmentFigures;
import fr.mediane.programmes.workforce.recruitment.figures.RecruitmentFiguresDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who was hired, for those who run the programme and for prefectures; the same as a table for programs. */
@Controller
class RecruitmentFiguresPages {
    static final String PATH = RecruitmentPages.PATH + "/chiffres";
    private static final int FIRST_YEAR = 2021;
    private static final int WIDTH = 30;
    private final RecruitmentFiguresDesk desk;
    private final TerritoryDesk territory;
    private final Messages messages;
    private final Clock clock;

    RecruitmentFiguresPages(RecruitmentFiguresDesk desk, TerritoryDesk territory, Messages messages, Clock clock) {
        this.desk = desk;
        this.territory = territory;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView figures(
            Actor actor,
            @RequestParam(defaultValue = "") String departement,
            @RequestParam(name = "annee", defaultValue = "") String year) {
        var figures = found(actor, departement, year);
        return Screen.of(
                RecruitmentFiguresPages.class,
                "figures",
                new RecruitmentFiguresPage(
                        figures,
                        territory.departements().stream()
                                .filter(one -> desk.follows(actor, one.code()))
                                .map(one -> Option.of(one.code(), one.name() + " (" + one.code() + ")"))
                                .toList(),
                        place(departement).orElse(""),
                        IntStream.rangeClosed(FIRST_YEAR, Paris.today(clock).getYear())
                                .mapToObj(String::valueOf)
                                .map(one -> Option.of(one, one))
                                .toList()
                                .reversed(),
                        year(year).map(String::valueOf).orElse("")));
    }

    @GetMapping(PATH + ".csv")
    void csv(
            Actor actor,
            @RequestParam(defaultValue = "") String departement,
            @RequestParam(name = "annee", defaultValue = "") String year,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = table(found(actor, departement, year), locale);
        Download.attach(response, "recrutements.csv", "text/csv;charset=UTF-8", file.length);
        response.getOutputStream().write(file);
    }

    private byte[] table(RecruitmentFigures figures, Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            file.table(
                    messages.text(locale, "recruitment.figures.title"),
                    Stream.of("axis", "answer", "people")
                            .map(column -> new TableColumn(
                                    messages.text(locale, "recruitment.figures.column." + column), WIDTH))
                            .toList());
            for (var part : figures.parts()) {
                for (var bar : part.bars()) {
                    file.row(List.of(
                            messages.text(locale, part.axis().messageKey()),
                            messages.text(locale, bar.messageKey()),
                            bar.count().map(String::valueOf).orElse("")));
                }
            }
        }
        return out.toByteArray();
    }

    private RecruitmentFigures found(Actor actor, String departement, String year) {
        return desk.figures(actor, place(departement), year(year)).orThrow();
    }

    private static Optional<String> place(String code) {
        return Optional.of(code).filter(one -> one.matches("[0-9AB]{2,3}"));
    }

    private static Optional<Integer> year(String typed) {
        return Optional.of(typed).filter(one -> one.matches("20\\d\\d")).map(Integer::valueOf);
    }
}
