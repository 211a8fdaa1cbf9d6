/**
 * Runs a TypeScript file of this folder on a Node that can: the one we run on, or the one that npm brought as a package.
 * Plain JavaScript, because the machine's own Node may be 20.
 */
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(HERE);
const OUR_NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * @param {string} file beside this one
 * @param {{ install?: boolean, withTools?: boolean }} [options] may packages be installed; are those of development needed
 */
export async function runOnNode24(file, { install = true, withTools = false } = {}) {
  const missing = missingPackages(withTools);
  if (missing !== undefined && install) await installPackages(missing);
  else if (missing !== undefined && !existsSync(join(ROOT, 'node_modules'))) giveUp(`${missing}: run "npm ci" in ${ROOT} first`);
  if (canStripTypes()) await import(pathToFileURL(join(HERE, file)).href);
  else spawnOurNode(file);
}

/** In words what is missing or out of date, compared with the lock file, package by package. */
function missingPackages(withTools) {
  const installed = packagesOf(join(ROOT, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return 'the npm packages are not installed';
  const wanted = Object.entries(packagesOf(join(ROOT, 'package-lock.json')) ?? {})
    .filter(([path, one]) => path !== '' && !one.optional && !one.devOptional && (withTools || !one.dev));
  const wrong = wanted.find(([path, one]) => installed[path]?.version !== one.version);
  if (wrong) return `the npm package ${wrong[0].replace('node_modules/', '')} ${wrong[1].version} is not installed`;
  return canStripTypes() || existsSync(OUR_NODE) ? undefined : 'the npm package node, which brings Node 24, is not installed';
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function installPackages(why) {
  const folder = join(ROOT, 'node_modules');
  // npm would empty what it leads to, which others use.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) giveUp(`${why}, and ${folder} is a link: install where it leads to, or take the link away`);
  process.stderr.write(`${why}: running npm ci, which takes about a minute\n`);
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const child = spawn(npm[0], [...npm.slice(1), 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  for (const signal of SIGNALS) process.on(signal, () => { child.kill(signal); process.exit(130); });
  const startedAt = Date.now();
  const ticking = setInterval(() => process.stderr.write(`npm ci … ${Math.round((Date.now() - startedAt) / 1000)} s\n`), 10_000);
  const failure = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === 0 ? undefined : (signal ?? `exit code ${code}`)));
  });
  clearInterval(ticking);
  for (const signal of SIGNALS) process.removeAllListeners(signal);
  if (failure !== undefined) giveUp(`npm ci failed (${failure}): see what npm says above; it needs to reach an npm registry`);
  const still = missingPackages(false);
  if (still !== undefined) giveUp(`${still}, even after npm ci: if install scripts are off ("npm config get ignore-scripts"), run "npm rebuild node", or use Node 22.18 or later`);
}

const canStripTypes = () => process.features.typescript !== undefined && process.features.typescript !== false;

function spawnOurNode(file) {
  // The channel is there to be cut: should we be killed, the child sees it and stops in order.
  const child = spawn(OUR_NODE, [join(HERE, file), ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => giveUp(`${OUR_NODE} cannot be run: ${error.message}; run "npm rebuild node", or use Node 22.18 or later`));
  child.once('exit', (code, signal) => {
    for (const one of SIGNALS) process.removeAllListeners(one);
    if (signal) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
}

function giveUp(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
