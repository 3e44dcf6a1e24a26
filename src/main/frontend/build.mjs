// Makes what the browser gets: node build.mjs <output folder>
// Style sheet (Designsystemet, our theme, ours), scripts, typeface, icons; each with a fingerprint in its name, beside
// the copies that servers send compressed; manifest.json says what became of each name.
import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const cache = join(modules, '.cache', 'mediane');

function stop(sentence) {
  console.error(`\n  ${sentence}\n`);
  process.exit(1);
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Médiane needs Node.js 20 or newer; this is ${process.version}.`);
}
if (!process.argv[2]) stop('Say where to write: node build.mjs <output folder>');
const output = resolve(process.argv[2]);
const assets = join(output, 'static', 'assets');

const fingerprint = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 20);
};
const text = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const print = (files) => fingerprint(...files.flatMap((file) => [file, readFileSync(file)]));

/** Does the work unless its stamp says that it was done with the same input. */
async function unlessDone(stamp, mark, made, work) {
  if (text(stamp) === mark && made.every((file) => existsSync(file))) return;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, mark);
}

function npm() {
  const line = 'npm ci --ignore-scripts --no-audit --no-fund --loglevel=error';
  console.log('Installing what comes from npm (once, then after each change of package-lock.json)');
  const run = spawnSync(line, { cwd: here, shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
  if (run.status !== 0) stop('npm ci failed in src/main/frontend: is the network there, and npm installed?');
}

/** Colours with their contrast scales, sizes and type, made by Designsystemet's token tool. */
function theme() {
  const home = join(modules, '@digdir', 'designsystemet');
  const { bin } = JSON.parse(text(join(home, 'package.json')));
  const tool = join(home, typeof bin === 'string' ? bin : bin.designsystemet);
  const config = join(here, 'designsystemet.config.json');
  const run = (...args) =>
    execFileSync(process.execPath, [tool, 'tokens', ...args, '--config', config, '--clean'], { cwd: cache, stdio: ['ignore', 'ignore', 'inherit'] });
  mkdirSync(cache, { recursive: true });
  run('create', '--out-dir', 'tokens');
  run('build', '--tokens', 'tokens', '--out-dir', 'theme');
}

function walk(folder, keep) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter(keep)
    .sort();
}

/** The rooms' own scripts and styles: fr/mediane/…/web/*.js and *.css. */
const rooms = walk(resolve(here, '../java'), (file) => /[\\/]web[\\/][^\\/]+\.(js|css)$/.test(file));
const own = [
  ...readdirSync(here).filter((name) => /\.(mjs|css|js|json|svg)$/.test(name)).map((name) => join(here, name)),
  ...walk(join(here, 'offline'), () => true),
];
const names = rooms.map((file) => basename(file));
names.forEach((name, i) => {
  if (names.indexOf(name) !== i) stop(`Two rooms have a script called ${name}: give one another name.`);
});

await unlessDone(join(modules, '.stamp'), fingerprint(text(join(here, 'package-lock.json'))), [], npm);
await unlessDone(join(cache, 'theme.stamp'), fingerprint(text(join(here, 'designsystemet.config.json')), text(join(modules, '.stamp'))),
  [join(cache, 'theme', 'mediane.css')], theme);
await unlessDone(`${output}.assets.stamp`, print([...own, ...rooms]), [join(assets, 'manifest.json'), join(output, 'offline', 'service-worker.js')], async () => {
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  const { bundle } = await import(pathToFileURL(join(here, 'bundle.mjs')));
  await bundle({ here, modules, cache, assets, rooms });
});
/** The typeface for PDF, and another for the alphabets that it has not. */
const fonts = ['@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'];
await unlessDone(`${output}.fonts.stamp`, fingerprint(text(join(here, 'package-lock.json')), ...fonts),
  fonts.map((font) => join(output, 'fonts', basename(font))), () => {
    mkdirSync(join(output, 'fonts'), { recursive: true });
    fonts.forEach((font) => copyFileSync(join(modules, font), join(output, 'fonts', basename(font))));
  });
if (existsSync(join(here, 'territory.mjs'))) {
  const inputs = own.filter((file) => /territory|package-lock/.test(basename(file)));
  await unlessDone(`${output}.territory.stamp`, print(inputs), [], () => {
    const run = spawnSync(process.execPath, ['territory.mjs', output], { cwd: here, stdio: 'inherit' });
    if (run.status !== 0) stop('The territory data could not be made from its npm packages.');
  });
}
