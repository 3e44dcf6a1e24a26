package fr.mediane.registers.identity.web;

/**
 * The sign-in page.
 *
 * @param query what to add to each service's address so that one comes back to the right page; may be empty
 * @param signedOut whether one has just signed out
 * @param demonstration whether the services are the embedded ones
 */
public record ConnexionPage(String query, Trouble trouble, boolean signedOut, boolean demonstration) {
    /** Why a sign-in did not succeed, as far as it helps to know. */
    public enum Trouble {
        NONE(""),
        CANCELLED("annule"),
        UNAVAILABLE("indisponible"),
        FAILED("echec");

        private final String code;

        Trouble(String code) {
            this.code = code;
        }

        static Trouble of(String code) {
            return switch (code) {
                case "" -> NONE;
                case "annule" -> CANCELLED;
                case "indisponible" -> UNAVAILABLE;
                default -> FAILED;
            };
        }

        public boolean any() {
            return this != NONE;
        }

        public String messageKey() {
            return "identity.connexion.trouble." + code;
        }
    }
}
