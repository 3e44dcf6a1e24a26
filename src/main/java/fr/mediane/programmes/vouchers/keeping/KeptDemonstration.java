package fr.mediane.programmes.vouchers.keeping;

import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.registers.identity.DemonstrationPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The citizen of the demonstration keeps vouchers in her space: one that she has used in part, and two she was sent. */
@Component
class KeptDemonstration implements DemonstrationData {
    private static final int SENT = 2;
    private final JdbcClient jdbc;

    KeptDemonstration(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "demonstration.kept-vouchers";
    }

    @Override
    public int order() {
        return 72;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        jdbc.sql("""
                        with demonstration as (
                            select v.id, v.state, v.serial from vouchers.voucher v
                            join vouchers.batch b on b.id = v.batch
                            where b.distributor = :distributor and v.holder is null
                        ), hers as (
                            (select id from demonstration where state = 'PARTLY_USED' order by serial limit 1)
                            union all
                            (select id from demonstration where state = 'ACTIVATED' order by serial desc limit :sent)
                        )
                        update vouchers.voucher v set holder = :account from hers where v.id = hers.id
                        """)
                .param("distributor", DemonstrationPeople.DISTRIBUTOR)
                .param("sent", SENT)
                .param("account", DemonstrationPeople.account("citoyenne"))
                .update();
    }
}
