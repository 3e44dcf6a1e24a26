// What the packages do not say about places; read by territory.mjs.

/** Time zones (IANA) of the overseas départements and collectivities; everything else is on Paris time. */
export const TIME_ZONES = {
  971: "America/Guadeloupe",
  972: "America/Martinique",
  973: "America/Cayenne",
  974: "Indian/Reunion",
  975: "America/Miquelon",
  976: "Indian/Mayotte",
  977: "America/St_Barthelemy",
  978: "America/Marigot",
  984: "Indian/Kerguelen",
  986: "Pacific/Wallis",
  // The Marquesas and Gambier islands are half an hour and an hour ahead of Tahiti, where nine in ten people live.
  987: "Pacific/Tahiti",
  988: "Pacific/Noumea",
  989: "Etc/GMT+8",
};

/** Overseas communes that bear another name than their main village, which is the one that GeoNames knows. */
export const SEATS = {
  "BL Gustavia": "97701",
  "MF Marigot": "97801",
  "TF Port-aux-Français": "98412",
  "WF Mata-Utu": "98613",
  "WF Leava": "98612",
  "NC Mont-Dore": "98817",
  "NC Wala": "98801",
  "NC Vao": "98809",
  "NC Wé": "98814",
  "NC Tadine": "98815",
  "NC Fayaoué": "98820",
  "NC Yaté-Barrage": "98832",
  "PF Vaitape": "98714",
  "PF Rikitea": "98719",
  "PF Hitiaa": "98722",
  "PF Atuona": "98723",
  "PF Fare": "98724",
  "PF Afareaitu": "98729",
  "PF Taiohae": "98731",
  "PF Moerai": "98744",
  "PF Afaahiti": "98747",
  "PF Vairao": "98748",
  "PF Tevaitoa": "98755",
};

/** Lands without inhabitants, that no list of towns holds; to a tenth of a degree. */
export const ADELIE_TO_CLIPPERTON = {
  98411: [-37.8, 77.5],
  98413: [-46.4, 51.8],
  98414: [-66.7, 140],
  98415: [-17.1, 42.7],
  98901: [10.3, -109.2],
};

/** Middles of the arrondissements of Paris and Lyon, within half a kilometre. Those of Marseille lie at their commune's. */
export const ARRONDISSEMENTS = {
  75101: [48.863, 2.336], 75102: [48.868, 2.343], 75103: [48.863, 2.36], 75104: [48.854, 2.357], 75105: [48.844, 2.35],
  75106: [48.849, 2.332], 75107: [48.856, 2.312], 75108: [48.873, 2.312], 75109: [48.877, 2.337], 75110: [48.876, 2.361],
  75111: [48.859, 2.379], 75112: [48.841, 2.388], 75113: [48.828, 2.362], 75114: [48.83, 2.327], 75115: [48.84, 2.293],
  75116: [48.86, 2.268], 75117: [48.887, 2.307], 75118: [48.893, 2.348], 75119: [48.887, 2.385], 75120: [48.863, 2.401],
  69381: [45.77, 4.828], 69382: [45.75, 4.825], 69383: [45.753, 4.869], 69384: [45.778, 4.823], 69385: [45.757, 4.802],
  69386: [45.773, 4.851], 69387: [45.734, 4.837], 69388: [45.733, 4.87], 69389: [45.783, 4.803],
};
