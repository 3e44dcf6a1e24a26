package fr.mediane.steering.evaluation;

import java.util.OptionalLong;

/**
 * How far the vouchers of a campaign came, and how many people that may be. One that replaces another is that one.
 *
 * @param made that exist or existed
 * @param handed of which somebody noted that they were handed out
 * @param started used at least once
 * @param whole used up
 * @param unused handed out, and never used so far
 * @param expired ended with value left on them
 * @param blocked lost, stolen or never needed
 * @param purged of which, long after the end, nobody knows any more whether they were handed out
 * @param cents used in all
 * @param known people of whom a used voucher is known to be theirs
 * @param bearer used vouchers of which nobody knows whose they are
 * @param parcels how many times such vouchers were handed out, a whole parcel each time
 */
public record Stages(
        long made,
        long handed,
        long started,
        long whole,
        long unused,
        long expired,
        long blocked,
        long purged,
        long cents,
        long known,
        long bearer,
        long parcels) {
    public long notHanded() {
        return made - handed;
    }

    /** As many people at least if each parcel went to one person. */
    public long fewest() {
        return known + parcels;
    }

    /** As many at most if each voucher to bearer went to somebody else. */
    public long most() {
        return known + bearer;
    }

    /** Cents that the sponsors paid per voucher that was used; empty when none was. */
    public OptionalLong perVoucher() {
        return per(started);
    }

    /** Cents per person trained at the least; empty when nobody was. */
    public OptionalLong leastPerPerson() {
        return per(most());
    }

    /** Cents per person trained at the most. */
    public OptionalLong mostPerPerson() {
        return per(fewest());
    }

    private OptionalLong per(long many) {
        return many == 0 ? OptionalLong.empty() : OptionalLong.of(Math.round((double) cents / many));
    }
}
