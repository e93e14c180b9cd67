import { test } from 'vitest';
import { normalizeEmail } from '@/lib/domain/email';
import { heedReading, settleDoubt } from '@/lib/domain/habit';
import { seenBy } from '@/lib/domain/reading';
import { learn } from '@/lib/domain/taught';
import { generic } from '@/lib/webmail/generic';
import { guessHeader } from '@/lib/webmail/guess-header';
import { namedOn } from '@/lib/webmail/named';
import { isOwn, mails } from '../fixtures/webmail/unseen';
import { lot } from '../fixtures/webmail/unseen/zz/lot';
import { closePages, showPage } from '../support/describe-webmail';

const own = ['eigyo@aoyama-shop.example'];
const judge = (webmail: any, mail: any, people: string[]) => {
  const expected = webmail.expected(mail);
  const right = [expected, ...(webmail.alsoRight?.(mail) ?? [])].map((a: any) => a && normalizeEmail(a));
  if (people.length === 0) return expected === undefined ? 'right0' : 'silent';
  return people.every((a) => right.includes(a)) ? 'right' : 'WRONG';
};
function panel() {
  let rule: any;
  const read = (page: Document) => {
    const found: any = generic(guessHeader, rule, own).readOpenMessage(page);
    const reading = found.state === 'message' ? { ...found, message: { webmail: 'generic', ...found.message } } : found;
    const habit = heedReading(rule?.habit, reading);
    rule = rule || habit ? { never: [], ...rule, habit } : undefined;
    const seen: any = seenBy(settleDoubt(reading, habit), own);
    const { people: [person] = [] as any, guess } = (seen.state === 'none' && seen.doubtful) || ({} as any);
    return {
      people: seen.state === 'message' ? seen.message.people.map(({ email }: any) => normalizeEmail(email) ?? email) : [],
      asked: person && guess && { ...guess, email: person.email },
    };
  };
  return {
    read,
    tell: (a: any) => {
      rule = learn(rule ?? { never: [] }, a);
    },
  };
}
test('lot', async () => {
  for (const webmail of lot) {
    const out: string[] = [];
    const count: any = {};
    const p = panel();
    for (const mail of mails.filter((m) => !isOwn(m) && !webmail.cannotBeKnown?.(m))) {
      const { people } = p.read(await showPage(webmail.render({ open: mail })));
      const v = judge(webmail, mail, people);
      count[v] = (count[v] ?? 0) + 1;
      out.push(`${mail.id}:${v}${v === 'WRONG' ? ` ${people} for ${webmail.expected(mail)}` : ''}`);
      closePages();
    }
    const o = panel();
    for (const mail of mails.filter(isOwn))
      out.push(`${mail.id}:${judge(webmail, mail, o.read(await showPage(webmail.render({ open: mail }))).people)}`);
    closePages();
    for (const s of ['list', 'compose', 'search'] as const) {
      const r = panel().read(await showPage(webmail.render(s))).people;
      out.push(`${s}:${r.length ? 'WRONG ' + r : 'ok'}`);
      closePages();
    }
    const t = panel();
    let answers = 0;
    const told: any = {};
    for (const mail of mails.filter((m) => !isOwn(m) && webmail.expected(m) && !webmail.cannotBeKnown?.(m))) {
      const page = await showPage(webmail.render({ open: mail }));
      const { people, asked } = t.read(page);
      const expected = normalizeEmail(webmail.expected(mail) ?? '');
      const answer =
        people.length > 0 ? undefined : [asked, ...namedOn(page).named].find((one: any) => one && normalizeEmail(one.email) === expected);
      if (answer) {
        answers++;
        t.tell(answer);
      }
      const v = judge(webmail, mail, answer ? t.read(page).people : people);
      told[v] = (told[v] ?? 0) + 1;
      closePages();
      if (v === 'WRONG') out.push('TOLD ' + mail.id + v);
    }
    console.log(`## ${webmail.name} ${JSON.stringify(count)} told: ${answers} answers ${JSON.stringify(told)}\n   ${out.join(' ')}`);
  }
}, 590000);
