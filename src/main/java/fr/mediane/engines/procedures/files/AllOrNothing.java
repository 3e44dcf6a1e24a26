package fr.mediane.engines.procedures.files;

import fr.mediane.kernel.Decision;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** One transaction, of which nothing stays unless what was asked for was done. */
@Component
public class AllOrNothing {
    AllOrNothing() {}

    @Transactional
    public <T> Decision<T> attempt(Supplier<Decision<T>> what) {
        var decision = what.get();
        if (!(decision instanceof Decision.Accepted<T>)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return decision;
    }
}
