package fr.mediane.engines.procedures.hooks;

import fr.mediane.platform.crypto.Hmac;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a partner is sent: a body of nobody, and the headers that prove where it comes from.
 *
 * @param body the exact bytes that are signed
 */
record Signed(byte[] body, Map<String, String> headers) {
    /** @param time seconds since 1970, by which the partner tells an old sending from a new one */
    static Signed of(Turn turn, Delivery delivery, long time) {
        var json = new LinkedHashMap<String, Object>();
        json.put("evenement", delivery.id());
        json.put("rang", delivery.sequence());
        json.put("dossier", delivery.dossier());
        json.put("numero", delivery.number());
        json.put("demarche", turn.procedure());
        json.put("avant", delivery.before());
        json.put("apres", delivery.after());
        json.put("le", delivery.at().toString());
        var body = JsonMapper.shared().writeValueAsBytes(json);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Mediane-Event", delivery.id().toString());
        headers.put("Mediane-Sequence", Long.toString(delivery.sequence()));
        headers.put("Mediane-Timestamp", Long.toString(time));
        headers.put("Mediane-Signature", HexFormat.of().formatHex(Hmac.of(turn.secret(), time + ".", body)));
        return new Signed(body, headers);
    }
}
