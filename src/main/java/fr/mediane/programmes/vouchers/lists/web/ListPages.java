package fr.mediane.programmes.vouchers.lists.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Messages;
import fr.mediane.platform.web.UploadLimit;
import fr.mediane.programmes.vouchers.lists.Line;
import fr.mediane.programmes.vouchers.lists.ListDesk;
import fr.mediane.programmes.vouchers.lists.PeopleList;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Handing vouchers to a list of people: take the model, send, look, confirm. */
@Controller
@RequestMapping(ListPages.PATH)
class ListPages implements UploadLimit {
    static final String PATH = "/mon-espace/remise/listes";
    private static final int PAGE = 50;
    private final ListDesk desk;
    private final Messages messages;

    ListPages(ListDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public long megabytes() {
        return ListDesk.MEGABYTES;
    }

    @Override
    public ErrorKey tooLarge() {
        return ErrorKey.on("fichier", "vouchers.list.error.too-large", ListDesk.MEGABYTES);
    }

    @GetMapping
    ModelAndView form(
            Actor actor, @RequestParam(defaultValue = "") String lot, @RequestParam(defaultValue = "") String fait) {
        return Screen.of(ListPages.class, "lists", page(actor, lot, fait.equals("efface"), List.of()));
    }

    /** The headings for a batch, with an example to delete. */
    @GetMapping("/modele/{lot}")
    void model(Actor actor, @PathVariable UUID lot, Locale locale, HttpServletResponse response) throws IOException {
        desk.stock(actor).orThrow();
        var asked = desk.asked(actor, lot).orThrow();
        var file = ListFiles.model(asked, locale);
        Download.attach(response, "modele-remise.csv", "text/csv;charset=UTF-8", file.length);
        response.getOutputStream().write(file);
    }

    @PostMapping
    ModelAndView receive(
            Actor actor,
            @RequestParam(defaultValue = "") String lot,
            @RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        var stock = desk.stock(actor).orThrow();
        var batch = stock.stream()
                .filter(line -> line.batch().toString().equals(lot))
                .findFirst();
        if (batch.isEmpty()) {
            return refused(actor, lot, List.of(ErrorKey.on("lot", "vouchers.list.error.batch")));
        }
        if (fichier == null || fichier.isEmpty()) {
            return refused(actor, lot, List.of(ErrorKey.on("fichier", "vouchers.list.error.no-file")));
        }
        if (fichier.getSize() > megabytes() << 20) {
            return refused(actor, lot, List.of(tooLarge()));
        }
        return switch (desk.receive(actor, batch.get().batch(), fichier.getBytes())) {
            case Decision.Refused<UUID>(var reasons) -> refused(actor, lot, reasons);
            case Decision<UUID> other -> new ModelAndView("redirect:" + PATH + "/" + other.orThrow());
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String voir,
            @RequestParam(defaultValue = "0") String apres) {
        return Screen.of(ListPages.class, "list", list(actor, id, voir, apres, List.of()));
    }

    @PostMapping("/{id}/remettre")
    ModelAndView confirm(Actor actor, @PathVariable UUID id) {
        desk.confirm(actor, id).orThrow();
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    @PostMapping("/{id}/suppression")
    ModelAndView discard(Actor actor, @PathVariable UUID id) {
        return switch (desk.discard(actor, id)) {
            case Decision.Refused<PeopleList>(var reasons) ->
                Screen.refused(ListPages.class, "list", list(actor, id, "", "0", reasons));
            case Decision<PeopleList> gone -> {
                gone.orThrow();
                yield new ModelAndView("redirect:" + PATH + "?fait=efface");
            }
        };
    }

    /** Line by line: which voucher to give, or why none is given. */
    @GetMapping("/{id}/lignes.csv")
    void lines(Actor actor, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        var all = desk.lines(actor, id, Optional.empty(), 0, ListDesk.MOST).orThrow();
        var file = ListFiles.lines(all, (key, arguments) -> messages.text(locale, key, arguments));
        Download.attach(response, "remise.csv", "text/csv;charset=UTF-8", file.length);
        response.getOutputStream().write(file);
    }

    private ListPage list(Actor actor, UUID id, String shown, String after, List<ErrorKey> reasons) {
        // the job first: once it has ended, what is read after it is how the list ended
        var job = desk.job(actor, desk.find(actor, id).orThrow());
        var state = Stream.of(Line.State.values())
                .filter(one -> one.name().equals(shown))
                .findFirst();
        int from = after.matches("\\d{1,6}") ? Integer.parseInt(after) : 0;
        var lines = desk.lines(actor, id, state, from, PAGE + 1).orThrow();
        return new ListPage(
                desk.find(actor, id).orThrow(),
                job,
                state,
                lines.subList(0, Math.min(PAGE, lines.size())),
                lines.size() > PAGE,
                FormErrors.of(reasons));
    }

    private ModelAndView refused(Actor actor, String batch, List<ErrorKey> reasons) {
        return Screen.refused(ListPages.class, "lists", page(actor, batch, false, reasons));
    }

    private ListsPage page(Actor actor, String batch, boolean done, List<ErrorKey> reasons) {
        return new ListsPage(desk.stock(actor).orThrow(), desk.latest(actor), batch, done, FormErrors.of(reasons));
    }
}
