package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.design.Option;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.Theme;
import java.util.List;

/**
 * What the form proposes, what this counsellor uses most first.
 *
 * @param venues her own: those she worked in, then those of her organisation
 * @param themes shown at once
 * @param moreThemes one click away
 * @param tags that the counsellor may use; none where nobody is signed in
 */
public record FormChoices(
        List<Option> venues,
        List<Theme> themes,
        List<Theme> moreThemes,
        List<Equipment> equipment,
        List<Option> tags) {}
