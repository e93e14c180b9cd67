import { liveQuery } from 'dexie';
import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { findAutoLogged, setAutoLog } from '@/lib/actions/auto-log';
import { keepCandidate, refuseCandidate } from '@/lib/actions/candidates';
import { findAgenda } from '@/lib/actions/find-agenda';
import { findChanges } from '@/lib/actions/find-changes';
import { findCompany } from '@/lib/actions/find-company';
import { findCompanyAtAGlance } from '@/lib/actions/find-company-at-a-glance';
import { findCorrespondents } from '@/lib/actions/find-correspondents';
import { findCustomer } from '@/lib/actions/find-customer';
import { findLogged } from '@/lib/actions/find-logged';
import { findAboutChoices, linkActivity } from '@/lib/actions/link-activity';
import { listCustomers, listFirstCustomers } from '@/lib/actions/list-customers';
import { listDeals } from '@/lib/actions/list-deals';
import { listInquiries } from '@/lib/actions/list-inquiries';
import { listTrash } from '@/lib/actions/list-trash';
import { logMessage } from '@/lib/actions/log-message';
import { mergeContacts } from '@/lib/actions/merge';
import { addRecord } from '@/lib/actions/save-record';
import { readHits } from '@/lib/actions/search-history';
import { moveToTrash } from '@/lib/actions/trash';
import { listCandidates } from '@/lib/db/candidates';
import { listRecentContacts } from '@/lib/db/changes';
import { listCompanies } from '@/lib/db/companies';
import { listCustomFields } from '@/lib/db/custom-fields';
import { listMergedInto } from '@/lib/db/merged';
import { listSegments } from '@/lib/db/segments';
import { listTimeline } from '@/lib/db/timeline';
import type { OpenMessage } from '@/lib/domain/open-message';
import { testContext } from '../support/test-context';

// Dexie loses sight of a query after several awaits that read nothing: such a screen would stand still, and nobody be told.

async function setUp() {
  const context = testContext();
  const add = (name: string, email: string) =>
    addPerson(context, [
      { field: 'name', value: name },
      { field: 'company', value: '青空' },
      { field: 'email', value: email },
    ]);
  const { contactId: one } = await add('山田 太郎', 'taro@aozora.example');
  const { contactId: other } = await add('山田 太朗', 'taro2@aozora.example');
  const companyId = (await context.db.companies.toCollection().first())?.id ?? '';
  return { context, one, other, companyId };
}
type World = Awaited<ReturnType<typeof setUp>>;

const note = ({ context, one }: World) =>
  addRecord(context, 'activities', { kind: 'note', at: context.now(), subject: '', body: 'x', contactIds: [one] });
const deal = ({ context, one, companyId }: World) =>
  addRecord(context, 'deals', {
    ...{ subject: 'x', stage: 'proposed', products: [], currency: 'JPY', openedAt: '2026-11-01', content: '' },
    ...{ nextAction: 'x', nextActionAt: '2026-11-26', contactIds: [one], companyId },
  });
const inquiry = ({ context, other, companyId }: World) =>
  addRecord(context, 'inquiries', {
    ...{ kind: 'complaint', status: 'open', receivedAt: context.now(), subject: 'x', content: '', response: '', cause: '' },
    ...{ contactIds: [other], companyId },
  });
const colleague = ({ context }: World) =>
  addPerson(context, [
    { field: 'name', value: '佐藤 花子' },
    { field: 'company', value: '青空' },
    { field: 'email', value: 'hanako@aozora.example' },
  ]);
const trash = ({ context, one }: World) => moveToTrash(context, 'contacts', [one]);
const merge = ({ context, one, other }: World) => mergeContacts(context, one, other);
const field = ({ context }: World) => addRecord(context, 'customFields', { of: 'contacts', label: 'x', inputKind: 'text', choices: [] });

const hanako = [
  { field: 'name' as const, value: '佐藤 花子', confidence: 'high' as const },
  { field: 'company' as const, value: '青空', confidence: 'high' as const },
  { field: 'email' as const, value: 'hanako@aozora.example', confidence: 'high' as const },
];
const candidate = ({ context }: World) =>
  keepCandidate(context, { fields: hanako, page: { width: 1, height: 1, lines: [] } }, { subject: 'x', url: 'https://mail.example/' });

type Query = (world: World) => Promise<unknown>;
const customer: Query = ({ context, one }) => findCustomer(context.db, one, 20);
const company: Query = ({ context, companyId }) => findCompany(context.db, companyId, 20, 'all');
const from = (email: string): OpenMessage => ({
  webmail: 'gmail',
  key: 'k',
  subject: '',
  direction: 'in',
  people: [{ email }],
  others: [],
  url: '',
});
const movable = (place: string): OpenMessage => ({
  ...from('taro@aozora.example'),
  key: `mail.example/us/${place}`,
  account: 'mail.example/us/',
  date: '2026-11-02 09:12',
});

test.each<[string, Query, (world: World) => Promise<unknown>]>([
  ['a customer, by a note', customer, note],
  ['a customer, by a deal', customer, deal],
  ['a customer, by what a colleague complains about', customer, inquiry],
  ['a customer, by being thrown away', customer, trash],
  [
    'somebody who was merged, by a note of the one they are now',
    ({ context, other }) => findCustomer(context.db, other, 20),
    async (world) => {
      await merge(world);
      await note(world);
    },
  ],
  ['a company, by somebody new', company, colleague],
  ['a company, by a note about one of its people', company, note],
  ['a company, by a deal', company, deal],
  ['the agenda', ({ context }) => findAgenda(context.db, '2026-11-26'), deal],
  ['deals', ({ context }) => listDeals(context.db).then((found) => [...found]), deal],
  ['open inquiries', ({ context }) => listInquiries(context.db, 'open', 9), inquiry],
  ['all inquiries', ({ context }) => listInquiries(context.db, 'all', 9), inquiry],
  ['the trash', ({ context }) => listTrash(context.db), trash],
  ['changes', ({ context, one }) => findChanges(context.db, 'contacts', one, 9), trash],
  ['who writes, by who is added', ({ context }) => findCorrespondents(context.db, from('hanako@aozora.example')), colleague],
  [
    'the company of somebody unknown who writes',
    ({ context }) => findCorrespondents(context.db, from('new@aozora.example')),
    ({ context, companyId }) => moveToTrash(context, 'companies', [companyId]),
  ],
  ['a company at a glance', ({ context, companyId }) => findCompanyAtAGlance(context.db, companyId, 5), deal],
  ['who writes, by a merge', ({ context }) => findCorrespondents(context.db, from('taro2@aozora.example')), merge],
  ['the first customers', ({ context }) => listFirstCustomers(context.db, 9), colleague],
  ['the customers in view', ({ context, one }) => listCustomers(context.db, [one]), trash],
  [
    'companies',
    ({ context }) => listCompanies(context.db),
    ({ context }) => addRecord(context, 'companies', { name: 'x', urls: [], addresses: [] }),
  ],
  [
    'what was found in the histories, by a person who is renamed',
    async ({ context }) => {
      const deals = await context.db.deals.toArray();
      return readHits(
        context.db,
        deals.map(({ id, openedAt }) => ({ table: 'deals', id, at: openedAt })),
      );
    },
    deal,
  ],
  [
    'whether a message is logged by itself, by a switch',
    ({ context }) => findAutoLogged(context.db, from('taro@aozora.example'), { isForAll: false, neverRecord: [] }),
    ({ context, one }) => setAutoLog(context, one, true),
  ],
  [
    'which messages of a thread are logged',
    ({ context, one }) => findLogged(context.db, { ...from('taro@aozora.example'), keys: ['k', 'l'] }, one),
    ({ context, one }) => logMessage(context, from('taro@aozora.example'), one),
  ],
  [
    'whether a message was logged before it was moved',
    ({ context, one }) => findLogged(context.db, movable('Archive/3'), one),
    ({ context, one }) => logMessage(context, movable('INBOX/7'), one),
  ],
  ['what an entry can be about', ({ context, one }) => findAboutChoices(context.db, { contactIds: [one] } as never), deal],
  [
    'what is about a deal',
    async ({ context }) => Promise.all((await context.db.deals.toArray()).map(({ id }) => listTimeline(context.db, 'activities', id))),
    async (world) => {
      const { id } = await deal(world);
      const entry = await note(world);
      await linkActivity(world.context, entry.id, { of: 'deal', id });
    },
  ],
  ['candidates, by who is put off', ({ context }) => listCandidates(context.db, context.now()), candidate],
  ['whether somebody can be a candidate', ({ context }) => refuseCandidate(context.db, hanako, context.now()), colleague],
  ['recent customers', ({ context }) => listRecentContacts(context.db, 5), colleague],
  ['who was merged into somebody', ({ context, one }) => listMergedInto(context.db, 'contacts', one), merge],
  [
    'saved views',
    ({ context }) => listSegments(context.db),
    ({ context }) => addRecord(context, 'segments', { name: 'x', query: '', filters: [], sort: 'kana' }),
  ],
  ['fields of the user’s own', ({ context }) => listCustomFields(context.db, 'contacts'), field],
])('%s', async (_name, query, write) => {
  const world = await setUp();
  const seen: string[] = [];
  const subscription = liveQuery(() => query(world)).subscribe((result) => seen.push(JSON.stringify(result)));
  await expect.poll(() => seen.length).toBe(1);
  await write(world);
  await expect.poll(() => new Set(seen).size).toBeGreaterThan(1);
  const last = JSON.stringify(await query(world));
  await expect.poll(() => seen.at(-1)).toBe(last);
  subscription.unsubscribe();
});
