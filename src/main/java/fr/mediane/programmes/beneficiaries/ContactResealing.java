package fr.mediane.programmes.beneficiaries;

import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Resealing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Phones, e-mails and needs, sealed anew by a new key. */
@Component
class ContactResealing implements Resealing {
    private static final int BATCH = 500;
    private final JdbcClient jdbc;
    private final ContactSeals seals;
    private final TransactionTemplate transaction;

    ContactResealing(JdbcClient jdbc, ContactSeals seals, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.transaction = transaction;
    }

    private record Sealed(UUID id, byte @Nullable [] phone, byte @Nullable [] email, byte @Nullable [] needs) {}

    @Override
    public String name() {
        return "People";
    }

    @Override
    public long reseal() {
        long done = 0;
        var last = new UUID(0, 0);
        for (var batch = batch(last); !batch.isEmpty(); batch = batch(last)) {
            done += batch.size();
            last = batch.getLast();
        }
        return done;
    }

    /** Whoever changes one of them meanwhile waits, so that nothing newer is overwritten. */
    private List<UUID> batch(UUID after) {
        var done = transaction.execute(_ -> {
            var rows = Rows.list(jdbc.sql("""
                            select id, phone, email, needs from beneficiaries.person
                            where id > :after and coalesce(phone, email, needs) is not null
                            order by id limit :batch for update
                            """)
                    .param("after", after)
                    .param("batch", BATCH)
                    .query((row, _) -> new Sealed(
                            row.getObject("id", UUID.class),
                            row.getBytes("phone"),
                            row.getBytes("email"),
                            row.getBytes("needs"))));
            rows.forEach(this::write);
            return rows.stream().map(Sealed::id).toList();
        });
        return done == null ? List.of() : done;
    }

    private void write(Sealed row) {
        jdbc.sql("update beneficiaries.person set phone = :phone, email = :email, needs = :needs where id = :id")
                .param("id", row.id())
                .param("phone", seals.reseal(row.id(), "phone", row.phone()))
                .param("email", seals.reseal(row.id(), "email", row.email()))
                .param("needs", seals.reseal(row.id(), "needs", row.needs()))
                .update();
    }
}
