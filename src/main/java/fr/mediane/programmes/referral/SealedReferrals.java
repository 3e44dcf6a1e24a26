package fr.mediane.programmes.referral;

import fr.mediane.platform.crypto.SealedTable;
import fr.mediane.platform.crypto.Secrets;
import fr.mediane.platform.crypto.Vault;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changing the keys has to know of referrals. Tokens made before their hash was kept get it here. */
@Configuration(proxyBeanMethods = false)
class SealedReferrals {
    @Bean
    SealedTable linkTable(ReferralTokens tokens, Vault vault) {
        return SealedTable.of("Partners' links", "referral", "link", "id")
                .sealed("token", PartnerLinks.TOKEN)
                .ruled(List.of("id"), List.of("token", "token_hash"), row -> {
                    if (row.value("token") != null || !(row.value("id") instanceof UUID id)) {
                        return Map.of();
                    }
                    var token = tokens.first(ReferralTokens.LINK, id);
                    return Map.of(
                            "token", vault.seal(token, PartnerLinks.TOKEN + id), "token_hash", Secrets.hash(token));
                });
    }

    @Bean
    SealedTable referralTable(ReferralTokens tokens) {
        return SealedTable.of("Referrals", "referral", "referral", "id")
                .sealed("name", Referrals.CONTEXT)
                .sealed("phone", Referrals.CONTEXT)
                .sealed("reason", Referrals.CONTEXT)
                .sealed("agreed_with", Referrals.CONTEXT)
                .ruled(
                        List.of("id"),
                        List.of("follow_hash"),
                        row -> row.value("follow_hash") == null && row.value("id") instanceof UUID id
                                ? Map.of("follow_hash", Secrets.hash(tokens.first(ReferralTokens.FOLLOW, id)))
                                : Map.of());
    }
}
