// What `npm start` does once everything is there; started by start.mjs with its settings as JSON.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, say } from './lib/command.mjs';
import { launch } from './lib/launch.ts';
import { doMainJob, type Outcome } from './lib/main-job.ts';
import { toTable } from './lib/table.ts';

interface Settings {
  browser: string;
  isHeadless: boolean;
  isJson: boolean;
  card?: string;
  profile?: string;
}

const settings: Settings = JSON.parse(process.argv[2] ?? '{}');
const profile = settings.profile ?? (await mkdtemp(join(tmpdir(), 'meibo-profile-')));

try {
  process.exitCode = await (settings.isHeadless ? runUnattended() : runForPerson());
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  if (!settings.profile) await rm(profile, { recursive: true, force: true });
}

async function runForPerson(): Promise<number> {
  const { context, origin } = await open(false);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${origin}/app.html`);
  say('Meibo is open. Close the browser to end.');
  process.on('SIGINT', () => void context.close());
  await new Promise((done) => context.on('close', done));
  return 0;
}

async function runUnattended(): Promise<number> {
  const card = settings.card ?? join(root, 'public/samples/hotaruno.png');
  if (!existsSync(card)) throw new Error(`There is no file ${card}.`);
  say(`Reading ${card} …`);
  const launched = await open(true);
  try {
    const outcome = await doMainJob(launched, card, join(root, 'screens/start'));
    console.log(settings.isJson ? JSON.stringify(outcome, null, 2) : toText(outcome));
    return outcome.isRight ? 0 : 1;
  } finally {
    await launched.close();
  }
}

function open(isHeadless: boolean) {
  return launch({ browser: settings.browser, extension: join(root, '.output/chrome-mv3'), profile, isHeadless });
}

function toText({ fields, saved, panel, isRight, screenshots }: Outcome): string {
  return [
    toTable([['field', 'value', 'confidence'], ...fields.map(({ field, value, confidence }) => [field, value, confidence])]),
    '',
    `Mail from ${saved.email} → the panel shows ${panel.name || `nobody (${panel.state})`}: ${isRight ? 'right' : `wrong, it should be ${saved.name}`}.`,
    `Screenshots: ${screenshots}`,
  ].join('\n');
}
