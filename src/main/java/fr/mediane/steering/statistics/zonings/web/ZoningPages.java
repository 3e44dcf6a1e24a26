package fr.mediane.steering.statistics.zonings.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.web.UploadLimit;
import fr.mediane.steering.statistics.zonings.ZoningDesk;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Lists of communes: bring a file, look at it, publish it, withdraw it. */
@Controller
@RequestMapping(ZoningPages.HOME)
class ZoningPages implements Navigation, UploadLimit {
    static final String HOME = "/administration/zonages";
    private final ZoningDesk zonings;
    private final Clock clock;

    ZoningPages(ZoningDesk zonings, Clock clock) {
        this.zonings = zonings;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return zonings.keeps(actor) ? List.of(new Entry("statistics.zoning.menu", HOME, 330)) : List.of();
    }

    @Override
    public String path() {
        return HOME;
    }

    @Override
    public long megabytes() {
        return ZoningDesk.MEGABYTES;
    }

    @Override
    public ErrorKey tooLarge() {
        return ZoningDesk.tooLarge();
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        var form = new ZoningForm(Uuid7.next().toString(), "", "", "", "");
        return Screen.of(ZoningPages.class, "zonings", page(actor, form, FormErrors.NONE));
    }

    @PostMapping
    ModelAndView read(Actor actor, ZoningForm typed, @RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        zonings.all(actor).orThrow();
        var form = whole(typed);
        var id = Uuid7.parse(form.id(), clock.instant()).value();
        if (id.isEmpty()) {
            return refused(actor, form, List.of(ErrorKey.of("statistics.error.share-form")));
        }
        var file = fichier == null ? new byte[0] : fichier.getBytes();
        return switch (zonings.read(actor, id.get(), form.draft(), file)) {
            case Decision.Refused<UUID>(var reasons) -> refused(actor, form, reasons);
            case Decision<UUID> read -> to(read.orThrow());
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return shown(actor, id, FormErrors.NONE);
    }

    @PostMapping("/{id}/publication")
    ModelAndView publish(Actor actor, @PathVariable UUID id) {
        return zonings.publish(actor, id) instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(ZoningPages.class, "zoning", zoning(actor, id, FormErrors.of(reasons)))
                : to(zonings.publish(actor, id).orThrow());
    }

    /** A list that was never published is gone then, so this leads back to the others. */
    @PostMapping("/{id}/retrait")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id) {
        zonings.withdraw(actor, id).orThrow();
        return new ModelAndView("redirect:" + HOME);
    }

    private ModelAndView shown(Actor actor, UUID id, FormErrors errors) {
        return Screen.of(ZoningPages.class, "zoning", zoning(actor, id, errors));
    }

    private ZoningPage zoning(Actor actor, UUID id, FormErrors errors) {
        return new ZoningPage(
                zonings.find(actor, id).orThrow(), zonings.remarks(actor, id).orThrow(), errors);
    }

    private ModelAndView refused(Actor actor, ZoningForm form, List<ErrorKey> reasons) {
        return Screen.refused(ZoningPages.class, "zonings", page(actor, form, FormErrors.of(reasons)));
    }

    private ZoningsPage page(Actor actor, ZoningForm form, FormErrors errors) {
        return new ZoningsPage(zonings.all(actor).orThrow(), form, errors);
    }

    /** An empty form sends nothing for its fields. */
    private static ZoningForm whole(ZoningForm typed) {
        return new ZoningForm(
                text(typed.id()), text(typed.nom()), text(typed.sorte()), text(typed.date()), text(typed.source()));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static ModelAndView to(UUID id) {
        return new ModelAndView("redirect:" + HOME + "/" + id);
    }
}
