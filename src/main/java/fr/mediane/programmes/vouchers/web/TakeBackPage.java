package fr.mediane.programmes.vouchers.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.TillDesk.UseLine;

/** Why a use is taken back. */
public record TakeBackPage(UseLine use, String reason, FormErrors errors) {}
