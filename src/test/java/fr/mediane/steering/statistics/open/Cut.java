package fr.mediane.steering.statistics.open;

/** Which atoms a figure adds up; a mask of wanted values per dimension. */
record Cut(int areas, int types, int themes, int genders, boolean people) {
    long[] vector() {
        var vector = new long[AttackedWorld.SIZE];
        for (int atom = 0; atom < AttackedWorld.ACTIVITIES; atom++) {
            boolean in = has(areas, atom / 4) && has(types, atom / 2 % 2) && has(themes, atom % 2);
            if (in && !people) {
                vector[atom] = 1;
            }
            for (int gender = 0; in && people && gender < 2; gender++) {
                vector[AttackedWorld.ACTIVITIES + atom * 2 + gender] = has(genders, gender) ? 1 : 0;
            }
        }
        return vector;
    }

    Cut and(Cut other) {
        return new Cut(
                areas & other.areas,
                types & other.types,
                themes & other.themes,
                genders & other.genders,
                people || other.people);
    }

    static boolean has(int mask, int value) {
        return (mask >> value & 1) == 1;
    }
}
