package fr.mediane.programmes.vouchers.handing.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.handing.DistributionDesk.HandedLine;
import fr.mediane.programmes.vouchers.handing.DistributionDesk.StockLine;
import java.util.List;

/**
 * A distributor's counter: a number to type, what is left to hand out, what was.
 *
 * @param typed the number that was not found
 * @param done how many have just been handed out; 0: nothing
 */
public record CounterPage(String typed, int done, List<StockLine> stock, List<HandedLine> history, FormErrors errors) {}
