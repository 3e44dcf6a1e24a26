package fr.mediane.programmes.training.passport;

import fr.mediane.programmes.training.badges.Certificate;
import fr.mediane.programmes.training.certification.Holding;
import fr.mediane.programmes.training.certification.PixCertificate;
import fr.mediane.programmes.training.certification.Result;
import fr.mediane.programmes.training.certification.TitleVersion;
import fr.mediane.programmes.training.paths.PathDesk.Followed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody learnt, passed and holds.
 *
 * @param path the latest, if there is one
 */
public record Passport(
        UUID account,
        List<TitleVersion> versions,
        Holding holding,
        List<Result> results,
        List<Certificate> certificates,
        List<PixCertificate> pix,
        Optional<Followed> path) {
    /** The version that people start today. */
    public TitleVersion current() {
        return versions.stream()
                .filter(version -> version.replacedOn().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Certificates that count. */
    public List<Certificate> valid() {
        return certificates.stream().filter(one -> one.revokedAt().isEmpty()).toList();
    }
}
