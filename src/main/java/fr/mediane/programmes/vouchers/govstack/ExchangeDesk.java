package fr.mediane.programmes.vouchers.govstack;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.Misses;
import fr.mediane.programmes.vouchers.Secret;
import fr.mediane.programmes.vouchers.VoucherState;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What other building blocks do with vouchers. Each call is journaled; no voucher number ever is. */
@Component
@Transactional
public class ExchangeDesk {
    private static final long MOST = 100_000;
    private static final String MODULE = "programmes.vouchers";

    private final Exchanged vouchers;
    private final Callers callers;
    private final Groups groups;
    private final Misses misses;
    private final JournalDesk journal;
    private final Clock clock;

    ExchangeDesk(Exchanged vouchers, Callers callers, Groups groups, Misses misses, JournalDesk journal, Clock clock) {
        this.vouchers = vouchers;
        this.callers = callers;
        this.groups = groups;
        this.misses = misses;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes a voucher that is not usable yet, if its group has the money.
     *
     * @param amount in units of the currency, two decimals at most, 0.01 to 1,000
     * @param currency three letters (ISO 4217)
     */
    public Decision<Preactivated> preactivate(Actor actor, String block, String amount, String currency, String group) {
        if (!callers.open(actor)) {
            return Decision.forbidden();
        }
        if (!callers.known(block)) {
            return Fault.BLOCK.refused();
        }
        var cents = cents(amount);
        if (cents.isEmpty()) {
            return Fault.AMOUNT.refused();
        }
        if (!isCurrency(currency)) {
            return Fault.CURRENCY.refused();
        }
        if (!groups.exists(group)) {
            return Fault.GROUP.refused();
        }
        return groups.open(group, currency, today())
                .map(open -> made(actor, open, cents.get()))
                .orElseGet(Fault.CURRENCY::refused);
    }

    private Decision<Preactivated> made(Actor actor, Groups.Group group, long cents) {
        var secret = Secret.random();
        var serial = groups.nextSerial();
        return switch (groups.make(group, new Groups.Asked(serial, secret.hash(), cents), today())) {
            case Decision.Accepted<UUID>(var id) -> {
                journal.created(actor, Entry.of(MODULE, "voucher", id));
                yield Decision.accepted(new Preactivated(
                        secret.scanned(),
                        serial,
                        group.expires().plusDays(1).atStartOfDay(Paris.ZONE).toInstant()));
            }
            // its budget is less than that
            case Decision<UUID> _ -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield Fault.AMOUNT.refused();
            }
        };
    }

    /** Makes a voucher usable; one that is usable already stays so. */
    public Decision<UUID> activate(Actor actor, String block, String serial) {
        if (!callers.open(actor)) {
            return Decision.forbidden();
        }
        if (!callers.known(block)) {
            return Fault.BLOCK.refused();
        }
        return vouchers.found(serial, today())
                .filter(one -> one.usable() || one.state() == VoucherState.PRE_ACTIVATED)
                .map(one -> {
                    if (one.state() == VoucherState.PRE_ACTIVATED) {
                        vouchers.move(one.id(), VoucherState.ACTIVATED);
                        journal.changed(actor, Entry.of(MODULE, "voucher", one.id(), "state"));
                    }
                    return Decision.accepted(one.id());
                })
                .orElseGet(Fault.SERIAL::refused);
    }

    /** Takes in what is left of a voucher, for a place known by name and bank details, or by its organisation's name. */
    public Decision<UUID> redeem(Actor actor, Redemption asked) {
        if (!callers.open(actor)) {
            return Decision.forbidden();
        }
        if (!callers.known(asked.block())) {
            return Fault.BLOCK.refused();
        }
        var asker = "govstack:" + actor.account().map(UUID::toString).orElse(asked.block());
        if (misses.shutOut(asker)) {
            return Fault.TOO_MANY.refused();
        }
        var hash = Secret.parse(asked.number()) instanceof Parsed.Valid<Secret>(var secret)
                ? secret.hash()
                : Secret.hash(asked.number());
        var voucher = vouchers.worth(hash);
        if (voucher.isEmpty()) {
            misses.note(asker);
            return Fault.NUMBER.refused();
        }
        var merchant = vouchers.merchant(asked.merchant(), asked.bankDetails())
                .filter(_ ->
                        asked.override() || asked.group().equals(voucher.get().group()));
        if (merchant.isEmpty()) {
            return Fault.MERCHANT.refused();
        }
        return spend(actor, asked, hash, voucher.get(), merchant.get());
    }

    private Decision<UUID> spend(Actor actor, Redemption asked, byte[] hash, Exchanged.Worth voucher, UUID merchant) {
        var use = asked.correlation().isBlank()
                ? Uuid7.next()
                : UUID.nameUUIDFromBytes(String.join(
                                "\n",
                                "govstack",
                                asked.block(),
                                asked.correlation(),
                                voucher.id().toString())
                        .getBytes(StandardCharsets.UTF_8));
        var by = actor.account();
        var outcome = vouchers.spend(use, hash, voucher, merchant, by, today());
        return switch (outcome) {
            case "DONE", "BEFORE" -> {
                journal.changed(actor, Entry.of(MODULE, "voucher", voucher.id(), "state"));
                yield Decision.accepted(voucher.id());
            }
            case "PROVIDER", "SERVICE", "PLACE" -> Fault.MERCHANT.refused();
            case "AMOUNT", "WHOLE" -> Fault.FUNDS.refused();
            default -> Fault.NUMBER.refused();
        };
    }

    /** How a voucher stands. */
    public Decision<ExchangeStatus> status(Actor actor, String serial) {
        if (!callers.open(actor)) {
            return Decision.forbidden();
        }
        var found = vouchers.found(serial, today());
        if (found.isEmpty()) {
            return Fault.SERIAL.refused();
        }
        var voucher = found.get();
        journal.read(actor, Entry.of(MODULE, "voucher", voucher.id()));
        if (voucher.state() == VoucherState.USED) {
            return Fault.USED.refused();
        }
        return voucher.over()
                ? Fault.EXPIRED.refused()
                : Decision.accepted(new ExchangeStatus(voucher.state(), voucher.cents()));
    }

    /** Callers a voucher for good; what is left of it goes back to its group. */
    public Decision<UUID> cancel(Actor actor, String block, String serial) {
        if (!callers.open(actor)) {
            return Decision.forbidden();
        }
        var found = vouchers.found(serial, today());
        if (!callers.known(block) || found.isEmpty()) {
            return Fault.NOT_TO_CANCEL.refused();
        }
        var id = found.get().id();
        if (vouchers.stop(id, VoucherState.BLOCKED, today())) {
            journal.changed(actor, Entry.of(MODULE, "voucher", id, "state"));
            return Decision.accepted(id);
        }
        return vouchers.found(serial, today()).orElseThrow().state() == VoucherState.BLOCKED
                ? Fault.CANCELLED.refused()
                : Fault.NOT_TO_CANCEL.refused();
    }

    private static Optional<Long> cents(String amount) {
        if (amount.length() > 20) {
            return Optional.empty();
        }
        try {
            long cents = new BigDecimal(amount.strip()).movePointRight(2).longValueExact();
            return Optional.of(cents).filter(many -> many >= 1 && many <= MOST);
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isCurrency(String code) {
        return code.length() == 3
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(one -> one.getCurrencyCode().equals(code.toUpperCase(Locale.ROOT)))
                && code.equals(code.toUpperCase(Locale.ROOT));
    }

    private LocalDate today() {
        return Paris.today(clock);
    }
}
