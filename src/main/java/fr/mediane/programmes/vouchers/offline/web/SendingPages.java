package fr.mediane.programmes.vouchers.offline.web;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.vouchers.TillDesk;
import fr.mediane.programmes.vouchers.offline.OfflineUseDesk;
import fr.mediane.programmes.vouchers.offline.OfflineUseDesk.Paid;
import fr.mediane.programmes.vouchers.offline.OfflineUseDesk.Taken;
import fr.mediane.programmes.vouchers.offline.Pass;
import fr.mediane.programmes.vouchers.offline.PassDesk;
import fr.mediane.programmes.vouchers.web.TillForm;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where devices ask for a pass and post what they took; the session and its token are those of any form. */
@Controller
@RequestMapping(OfflineTillPages.HOME)
class SendingPages {
    private final PassDesk passes;
    private final OfflineUseDesk uses;
    private final TillDesk till;
    private final Messages messages;

    SendingPages(PassDesk passes, OfflineUseDesk uses, TillDesk till, Messages messages) {
        this.passes = passes;
        this.uses = uses;
        this.till = till;
        this.messages = messages;
    }

    /** Why not, for a person to read, with the field it is about. */
    record Reason(String field, String text) {}

    record Refusal(String state, List<Reason> reasons) {}

    /** What a device must say beside the fields of the form at the counter. */
    record Parcel(
            @Nullable UUID account,
            @Nullable UUID pass,
            @Nullable Instant at) {}

    @PostMapping("/laissez-passer")
    ResponseEntity<?> prepare(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(required = false) @Nullable UUID former,
            Locale locale) {
        if (TillDesk.organisations(actor).isEmpty()) {
            Decision.forbidden().orThrow();
        }
        if (!Optional.ofNullable(account).equals(actor.account())) {
            return otherAccount();
        }
        if (id == null) {
            return refused(List.of(ErrorKey.of("vouchers.outcome.KEY")), locale);
        }
        return switch (passes.prepare(actor, id, Optional.ofNullable(former))) {
            case Decision.Refused<Pass>(var reasons) -> refused(reasons, locale);
            case Decision<Pass> pass ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(pass.orThrow());
        };
    }

    @PostMapping("/envois")
    ResponseEntity<?> take(Actor actor, Parcel parcel, TillForm form, Locale locale) {
        var places = till.places(actor).orThrow();
        if (!Optional.ofNullable(parcel.account()).equals(actor.account())) {
            return otherAccount();
        }
        var read = form.read(places);
        if (read.use().isEmpty()) {
            return refused(read.mistakes(), locale);
        }
        if (parcel.pass() == null || parcel.at() == null) {
            return refused(List.of(ErrorKey.of("vouchers.outcome.PASS")), locale);
        }
        return switch (uses.take(
                actor, new Taken(parcel.pass(), parcel.at(), read.use().get()))) {
            case Decision.Refused<Paid>(var reasons) -> refused(reasons, locale);
            case Decision<Paid> paid -> ResponseEntity.ok(paid.orThrow());
        };
    }

    private static ResponseEntity<Refusal> otherAccount() {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Refusal("other-account", List.of()));
    }

    private ResponseEntity<Refusal> refused(List<ErrorKey> reasons, Locale locale) {
        return ResponseEntity.unprocessableContent()
                .body(new Refusal(
                        "refused",
                        reasons.stream()
                                .map(reason -> new Reason(
                                        reason.field(),
                                        messages.text(
                                                locale,
                                                reason.key(),
                                                reason.arguments().toArray())))
                                .toList()));
    }
}
