package fr.mediane.programmes.coordination.roadmap.published.web;

import fr.mediane.design.Download;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.coordination.roadmap.RoadMap;
import fr.mediane.programmes.coordination.roadmap.RoadMapRights;
import fr.mediane.programmes.coordination.roadmap.RoadMapView;
import fr.mediane.programmes.coordination.roadmap.published.PublishedRoadMapDesk;
import fr.mediane.programmes.coordination.roadmap.web.RoadMapNaming;
import fr.mediane.programmes.coordination.roadmap.web.RoadMapPages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Road maps as everybody finds and reads them. */
@Controller
@RequestMapping(PublicRoadMapPages.PATH)
public class PublicRoadMapPages implements Navigation {
    public static final String PATH = "/feuilles-de-route";
    private static final String CSV = "text/csv;charset=UTF-8";
    private final PublishedRoadMapDesk desk;
    private final RoadMapNaming naming;
    private final Messages messages;

    PublicRoadMapPages(PublishedRoadMapDesk desk, RoadMapNaming naming, Messages messages) {
        this.desk = desk;
        this.naming = naming;
        this.messages = messages;
    }

    /** Who makes them finds them in the menu; everybody else beside the targets of the country. */
    @Override
    public List<Entry> entries(Actor actor) {
        return RoadMapRights.concerned(actor) ? List.of(new Entry("roadmap.title", RoadMapPages.PATH, 131)) : List.of();
    }

    @GetMapping
    ModelAndView list() {
        var seen = new HashSet<String>();
        var first =
                desk.all().stream().filter(one -> seen.add(one.departement())).toList();
        return Screen.of(
                PublicRoadMapPages.class, "publicMaps", new PublicRoadMapsPage(first, naming.departementList()));
    }

    @GetMapping("/{departement}")
    ModelAndView show(@PathVariable String departement, @RequestParam(defaultValue = "0") String version) {
        var view = find(departement, version);
        List<RoadMap> others = desk.of(departement).stream()
                .filter(one -> !one.id().equals(view.map().id()))
                .toList();
        return Screen.of(PublicRoadMapPages.class, "publicMap", new PublicRoadMapPage(view, naming.of(view), others));
    }

    @GetMapping("/{departement}/actions.csv")
    void actions(
            @PathVariable String departement,
            @RequestParam(defaultValue = "0") String version,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var view = find(departement, version);
        var file = RoadMapCsv.actions(view, naming.of(view), key -> messages.text(locale, key));
        Download.attach(response, "actions-" + departement + ".csv", CSV, file.length);
        response.getOutputStream().write(file);
    }

    @GetMapping("/{departement}/financements.csv")
    void money(
            @PathVariable String departement,
            @RequestParam(defaultValue = "0") String version,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = RoadMapCsv.money(find(departement, version), key -> messages.text(locale, key));
        Download.attach(response, "financements-" + departement + ".csv", CSV, file.length);
        response.getOutputStream().write(file);
    }

    private RoadMapView find(String departement, String version) {
        int number = version.matches("\\d{1,5}") ? Integer.parseInt(version) : -1;
        return desk.find(departement, number)
                .orElseGet(() -> Decision.<RoadMapView>unknown().orThrow());
    }
}
