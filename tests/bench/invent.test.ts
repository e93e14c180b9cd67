import { expect, test } from 'vitest';
import { loadKnowledge } from '@/lib/card/knowledge/knowledge';
import { parseCard } from '@/lib/card/parse-card';
import { isCorporateNumber } from '@/lib/domain/corporate-number';
import { compareFields, needsNoEdit, toCardFields } from '../../bench/compare-fields';
import { createChance, inventPerson, type Person } from '../../bench/invent';
import { type LineOf, pageOf } from '../support/cards/page';

const knowledge = await loadKnowledge();
const people = Array.from({ length: 300 }, (_, seed) => inventPerson(createChance(seed), seed % 6 === 0 ? 'en' : 'ja'));

test('registration numbers have their check digit', () => {
  const numbers = people.flatMap(({ smallPrint }) => smallPrint.lines.flatMap((line) => /T(\d+)/.exec(line)?.[1] ?? []));
  expect(numbers.length).toBeGreaterThan(10);
  for (const number of numbers) expect(isCorporateNumber(number)).toBe(true);
});

/** A card of a person as an ideal reader would read it. */
function linesOf({ fields, smallPrint, branch, beside }: Person): LineOf[] {
  const [phone = '', ...others] = fields.phone ?? [];
  return [
    { text: fields.company, size: 30 },
    ...(fields.department ? [fields.department] : []),
    { text: fields.title, top: 140 },
    ...smallPrint.qualifications,
    ...(fields.name_kana ? [{ text: fields.name_kana, size: 16, top: 210 }] : []),
    { text: fields.name, size: 48, top: 235 },
    { text: `${branch ? '本社 ' : ''}${fields.postal_code ? `〒${fields.postal_code} ` : ''}${fields.address}`, top: 320 },
    `TEL ${phone}${beside}`,
    ...(branch ? [`${branch.name} ${branch.address}`, `TEL ${branch.phone}`] : others.map((other) => `TEL ${other}`)),
    ...(fields.fax ?? []).map((value) => `FAX ${value}`),
    ...(fields.mobile ?? []).map((value) => `Mobile ${value}`),
    ...(fields.email ?? []),
    ...(fields.url ?? []),
    ...smallPrint.lines,
  ];
}

test.each(people.map((person) => [`${person.fields.name}, ${person.fields.company}`, person] as const))(
  'what was read without fault needs no edit: %s',
  (_, person) => {
    const read = toCardFields(parseCard(pageOf(...linesOf(person)), knowledge));
    const fields = compareFields(person.fields, read);
    const wrong = Object.entries(fields).filter(([, { wrong, missing, invented }]) => wrong + missing + invented > 0);
    expect({ lines: linesOf(person), read, wrong: wrong.map(([field]) => field) }).toMatchObject({ wrong: [] });
    expect(needsNoEdit(fields)).toBe(true);
  },
);
