package fr.mediane.steering.statistics.web;

import fr.mediane.steering.statistics.Share;

/** Figures for whoever has the link to them. */
public record SharedPage(Share share, StatisticsPage figures) {}
