package fr.mediane.programmes.vouchers.govstack.api;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.vouchers.govstack.ExchangeDesk;
import fr.mediane.programmes.vouchers.govstack.Fault;
import fr.mediane.programmes.vouchers.govstack.Redemption;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The voucher part of the GovStack payments API. Nothing is ever sent to an X-Callback-URL: every answer comes at once.
 *
 * <p>Source: GovStack specification, payments building block, voucher management APIs.
 */
@RestController
@RequestMapping(path = "/govstack/payments/vouchers", produces = MediaType.APPLICATION_JSON_VALUE)
class ExchangeApi {
    private static final Pattern SERIAL = Pattern.compile("[0-9A-Za-z_-]{1,50}");
    private static final String CORRELATION = "X-CorrelationID";
    private final ExchangeDesk desk;
    private final JsonMapper json;

    ExchangeApi(ExchangeDesk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @PostMapping("/voucher_preactivation")
    ResponseEntity<Map<String, Object>> preactivate(Actor actor, @RequestBody(required = false) byte[] body) {
        var sent = Sent.read(json, body, "voucher_amount", "voucher_currency", "voucher_group", "Gov_Stack_BB");
        return answer(
                sent.flatMap(fields -> desk.preactivate(
                        actor,
                        fields.text("Gov_Stack_BB"),
                        fields.text("voucher_amount"),
                        fields.text("voucher_currency"),
                        fields.text("voucher_group"))),
                made -> Map.of(
                        "voucher_number", made.number(),
                        "voucher_serial_number", made.serial(),
                        "expiry_date_time", made.expiry().toString()));
    }

    @PatchMapping("/voucher_activation")
    ResponseEntity<Map<String, Object>> activate(Actor actor, @RequestBody(required = false) byte[] body) {
        return answer(
                Sent.read(json, body, "voucher_serial_number", "Gov_Stack_BB")
                        .flatMap(fields -> desk.activate(
                                actor, fields.text("Gov_Stack_BB"), fields.text("voucher_serial_number"))),
                _ -> Map.of("result_status", "Voucher is activated"));
    }

    @PostMapping("/voucher_redemption")
    ResponseEntity<Map<String, Object>> redeem(
            Actor actor,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = CORRELATION, defaultValue = "") String correlation) {
        var sent = Sent.read(
                json,
                body,
                "voucher_number",
                "Gov_Stack_BB",
                "merchant_name",
                "merchant_bank_details",
                "merchant_voucher_group");
        return answer(
                sent.flatMap(fields -> desk.redeem(
                        actor,
                        new Redemption(
                                fields.text("voucher_number"),
                                fields.text("Gov_Stack_BB"),
                                correlation,
                                fields.text("merchant_name"),
                                fields.text("merchant_bank_details"),
                                fields.text("merchant_voucher_group"),
                                fields.yes("override")))),
                _ -> Map.of("result_status", "Voucher is successfully redeemed"));
    }

    @GetMapping("/voucherstatuscheck/{serial}")
    ResponseEntity<Map<String, Object>> status(Actor actor, @PathVariable String serial) {
        return answer(
                SERIAL.matcher(serial).matches() ? desk.status(actor, serial) : Fault.MALFORMED.refused(),
                found -> Map.of("voucher_status", found.words(), "voucher_amount", found.amount()));
    }

    /** The specification's texts and its tests name the serial number differently: both are understood. */
    @PatchMapping("/voucherstatuscheck/{serial}")
    ResponseEntity<Map<String, Object>> cancel(
            Actor actor, @PathVariable String serial, @RequestBody(required = false) byte[] body) {
        return answer(
                Sent.read(json, body, "Gov_Stack_BB")
                        .flatMap(fields -> fields.either("voucher_serial_number", "voucherserialnumber")
                                        .filter(serial::equals)
                                        .isPresent()
                                ? desk.cancel(actor, fields.text("Gov_Stack_BB"), serial)
                                : Fault.MALFORMED.refused()),
                _ -> Map.of("message", "Voucher is cancelled"));
    }

    private static <T> ResponseEntity<Map<String, Object>> answer(
            Decision<T> decision, Function<T, Map<String, Object>> body) {
        return switch (decision) {
            case Decision.Accepted<T>(var value) -> ResponseEntity.ok(body.apply(value));
            case Decision.Refused<T>(var reasons) -> {
                var fault = Fault.of(reasons.getFirst());
                yield ResponseEntity.status(fault.status()).body(Map.of("message", fault.message()));
            }
            case Decision.Forbidden<T>(), Decision.Unknown<T>() ->
                ResponseEntity.status(403).body(Map.of("message", "A token with the scope bons:echanger is needed"));
        };
    }
}
