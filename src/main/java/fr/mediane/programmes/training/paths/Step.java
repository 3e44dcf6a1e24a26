package fr.mediane.programmes.training.paths;

/** What has to be passed on the path, by a day. */
public enum Step {
    CCP1,
    PIX
}
