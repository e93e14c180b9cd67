import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hostedWebmails, listedWebmails } from '@/lib/webmail';
import type { Webmail } from '@/lib/webmail/webmail';

const readme = readFileSync('README.md', 'utf8');
const heads = '| webmail | where | read by | tried on |\n| --- | --- | --- | --- |\n';

/** How many hand-written pages a webmail is tried on. */
const pagesOf = ({ id }: Webmail): number => readdirSync(`tests/fixtures/webmail/${id}`).filter((file) => file.endsWith('.html')).length;

const hasRealServer = ({ id }: Webmail): boolean => existsSync(`tests/support/${id}/server.ts`);

const row = (webmail: Webmail): string => {
  const isListed = webmail.matches.length > 0;
  const where = isListed ? webmail.matches.map((pattern) => pattern.replace(/^https:\/\/|\/\*$/g, '')).join(', ') : 'any host';
  const how = isListed ? 'ready after install' : 'switch the host on in the panel or in the settings';
  const tried = `${pagesOf(webmail)} hand-written pages, and the built extension on them${hasRealServer(webmail) ? '; a real server with a seeded mailbox' : ''}`;
  return `| ${webmail.name} | ${where} | ${how} | ${tried} |\n`;
};

test('the README lists every webmail as the registry does (write it anew with `npx vitest run --project unit tests/readme.test.ts -u`)', async () => {
  const table = [...listedWebmails, ...hostedWebmails].map(row).join('');
  const start = readme.indexOf(heads) + heads.length;
  const end = readme.indexOf('\n\n', start) + 1;
  await expect(readme.slice(0, start) + table + readme.slice(end)).toMatchFileSnapshot('../README.md');
});
