import { expect, test } from 'vitest';
import { readMailSignature } from '@/lib/actions/read-mail-signature';

const ana = { email: 'ana@tienda.example', name: 'Ana Silva' };
const ken = { email: 'ken@workshop.example', name: 'Ken Adler' };
const text = (name: string, company: string) => `See you.\n\nRegards,\n${name}\n${company}\n03-0000-1234`;
const company = (...[mail, person]: Parameters<typeof readMailSignature>) =>
  readMailSignature(mail, person)?.fields.find(({ field }) => field === 'company')?.value;

test('of several messages of a conversation only what the person wrote is read', () => {
  const texts = [
    { from: [ken], text: text('Ken Adler', 'Workshop Inc.') },
    { from: [{ email: 'ANA@tienda.example' }], text: text('Ana Silva', 'Tienda Ltd.') },
  ];
  expect(company({ texts, selected: '' }, ana)).toBe('Tienda Ltd.');
  expect(company({ texts, selected: '' }, ken)).toBe('Workshop Inc.');
  expect(company({ texts, selected: '' }, { email: 'jane@acme.example' })).toBeUndefined();
});

test('what is selected counts where no signature was found', () => {
  const selected = 'Ana Silva\nTienda Ltd.';
  expect(company({ texts: [], selected }, ana)).toBe('Tienda Ltd.');
  expect(company({ texts: [{ from: [ana], text: 'See you.' }], selected }, ana)).toBe('Tienda Ltd.');
  expect(company({ texts: [{ from: [ana], text: text('Ana Silva', 'Verde Ltd.') }], selected }, ana)).toBe('Verde Ltd.');
});
