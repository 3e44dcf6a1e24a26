package fr.mediane.programmes.vouchers.campaigns.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.programmes.vouchers.CampaignState;
import fr.mediane.programmes.vouchers.campaigns.OncePerPersonDesk;
import fr.mediane.programmes.vouchers.campaigns.StandingDesk;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Campaigns, for those who run them and those who pay for them. */
@Controller
@RequestMapping(CampaignPages.PATH)
class CampaignPages implements Navigation {
    static final String PATH = "/mon-espace/campagnes";
    private final CampaignDesk desk;
    private final StandingDesk standing;
    private final OncePerPersonDesk once;
    private final CampaignChoices choices;

    CampaignPages(CampaignDesk desk, StandingDesk standing, OncePerPersonDesk once, CampaignChoices choices) {
        this.desk = desk;
        this.standing = standing;
        this.once = once;
        this.choices = choices;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return desk.writes(actor) ? List.of(new Entry("vouchers.campaigns.title", PATH, 170)) : List.of();
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        writer(actor);
        return Screen.of(
                CampaignPages.class, "list", new CampaignListPage(desk.list(actor), true, actor.is(Role.SPONSOR)));
    }

    @GetMapping("/organisations")
    ModelAndView organisations(Actor actor, @RequestParam(defaultValue = "") String q) {
        writer(actor);
        return Screen.of(Ui.class, "suggestions", choices.organisations(actor, q));
    }

    @GetMapping("/nouvelle")
    ModelAndView blank(Actor actor) {
        writer(actor);
        return Screen.of(CampaignPages.class, "form", choices.page(choices.blank(actor), FormErrors.NONE, PATH, false));
    }

    @PostMapping
    ModelAndView create(Actor actor, CampaignForm form) {
        writer(actor);
        return save(actor, form, PATH, false);
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id, Locale locale) {
        writer(actor);
        return Screen.of(CampaignPages.class, "campaign", page(actor, id, "", List.of(), locale));
    }

    @GetMapping("/{id}/modifier")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        writer(actor);
        var campaign = desk.find(actor, id).orThrow();
        return Screen.of(
                CampaignPages.class,
                "form",
                choices.page(choices.form(actor, campaign), FormErrors.NONE, PATH + "/" + id + "/modifier", true));
    }

    @PostMapping("/{id}/modifier")
    ModelAndView change(Actor actor, @PathVariable UUID id, CampaignForm form) {
        writer(actor);
        desk.find(actor, id).orThrow();
        return save(actor, form.of(id), PATH + "/" + id + "/modifier", true);
    }

    @PostMapping("/{id}/ouverture")
    ModelAndView open(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String bons, Locale locale) {
        writer(actor);
        int vouchers = bons.strip().matches("\\d{1,7}") ? Integer.parseInt(bons.strip()) : 0;
        return switch (desk.open(actor, id, vouchers)) {
            case Decision.Refused<Campaign>(var reasons) ->
                Screen.refused(CampaignPages.class, "campaign", page(actor, id, bons, reasons, locale));
            case Decision<Campaign> opened ->
                new ModelAndView("redirect:" + PATH + "/" + opened.orThrow().id());
        };
    }

    @PostMapping("/{id}/suspension")
    ModelAndView stop(Actor actor, @PathVariable UUID id, Locale locale) {
        return turned(actor, id, CampaignState.STOPPED, locale);
    }

    @PostMapping("/{id}/reprise")
    ModelAndView resume(Actor actor, @PathVariable UUID id, Locale locale) {
        return turned(actor, id, CampaignState.OPEN, locale);
    }

    @PostMapping("/{id}/une-fois")
    ModelAndView once(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String exiger, Locale locale) {
        writer(actor);
        return switch (once.set(actor, id, exiger.equals("oui"))) {
            case Decision.Refused<OncePerPersonDesk.Rule>(var reasons) ->
                Screen.refused(CampaignPages.class, "campaign", page(actor, id, "", reasons, locale));
            case Decision<OncePerPersonDesk.Rule> set -> {
                set.orThrow();
                yield new ModelAndView("redirect:" + PATH + "/" + id);
            }
        };
    }

    private ModelAndView turned(Actor actor, UUID id, CampaignState to, Locale locale) {
        writer(actor);
        return switch (desk.turn(actor, id, to)) {
            case Decision.Refused<Campaign>(var reasons) ->
                Screen.refused(CampaignPages.class, "campaign", page(actor, id, "", reasons, locale));
            case Decision<Campaign> turned ->
                new ModelAndView("redirect:" + PATH + "/" + turned.orThrow().id());
        };
    }

    private ModelAndView save(Actor actor, CampaignForm form, String action, boolean existing) {
        var read = form.read((name, picked) -> choices.meant(actor, name, picked));
        if (read.draft().isEmpty()) {
            return refused(form, read.mistakes(), action, existing);
        }
        return switch (desk.save(actor, read.draft().get())) {
            case Decision.Refused<Campaign>(var reasons) -> refused(form, reasons, action, existing);
            case Decision<Campaign> saved ->
                new ModelAndView("redirect:" + PATH + "/" + saved.orThrow().id());
        };
    }

    private ModelAndView refused(CampaignForm form, List<ErrorKey> reasons, String action, boolean existing) {
        return Screen.refused(
                CampaignPages.class, "form", choices.page(form, FormErrors.of(reasons), action, existing));
    }

    private CampaignPage page(Actor actor, UUID id, String typed, List<ErrorKey> reasons, Locale locale) {
        var campaign = desk.find(actor, id).orThrow();
        return new CampaignPage(
                campaign,
                standing.of(actor, id).orThrow(),
                choices.names(actor, campaign),
                choices.departements(campaign),
                choices.rule(campaign, locale),
                desk.mayOpen(actor, campaign),
                once.of(actor, id).orThrow(),
                typed.length() > 20 ? "" : typed,
                FormErrors.of(reasons));
    }

    private void writer(Actor actor) {
        if (!desk.writes(actor)) {
            Decision.forbidden().orThrow();
        }
    }
}
