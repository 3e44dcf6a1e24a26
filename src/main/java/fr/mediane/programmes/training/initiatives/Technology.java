package fr.mediane.programmes.training.initiatives;

/** What an initiative is about: the digital technology or specialisation of the EU Digital Skills and Jobs Platform. */
public enum Technology {
    SKILLS,
    AI,
    DATA,
    CYBERSECURITY,
    CLOUD,
    SOFTWARE,
    WEB,
    MOBILE,
    SOCIAL_MEDIA,
    CONNECTED_THINGS,
    BLOCKCHAIN,
    EXTENDED_REALITY,
    ROBOTICS,
    QUANTUM;

    public String messageKey() {
        return "training.technology." + name();
    }
}
