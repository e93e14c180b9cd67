import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNeverRecord, neverRecordOffers, parseNeverRecord, withoutNeverRecord } from '@/lib/domain/never-record';
import type { OpenMessage, Participant } from '@/lib/domain/open-message';

describe('what can be on the list', () => {
  test.each<[string, string | undefined]>([
    ['Jane.Roe@Example.com', 'jane.roe@example.com'],
    ['jane+private@example.com', 'jane+private@example.com'],
    ['info@例え.example', 'info@xn--r8jz45g.example'],
    ['Example.COM', 'example.com'],
    ['@example.com', 'example.com'],
    ['*.example.com', 'example.com'],
    ['*@example.com', 'example.com'],
    ['例え.example', 'xn--r8jz45g.example'],
    ['ｈｒ．ｅｘａｍｐｌｅ', 'hr.example'],
    ['Jane Roe', undefined],
    ['jane', undefined],
    ['com', undefined],
    ['localhost', undefined],
    ['1234', undefined],
    ['127.0.0.1', undefined],
    ['jane@', undefined],
    ['https://example.com/', undefined],
    ['', undefined],
  ])('%s → %s', (line, entry) => {
    expect(parseNeverRecord(line)).toBe(entry);
  });
});

describe('who falls under it', () => {
  const list = ['hr@shop.example', 'legal.example', 'xn--r8jz45g.example', 'jane+private@example.com'];
  test.each<[string, string | undefined]>([
    ['hr@shop.example', 'hr@shop.example'],
    ['HR@Shop.Example', 'hr@shop.example'],
    ['hr+holidays@shop.example', 'hr@shop.example'],
    ['someone@legal.example', 'legal.example'],
    ['Someone@Tokyo.LEGAL.example', 'legal.example'],
    ['info@例え.example', 'xn--r8jz45g.example'],
    ['jane+private@example.com', 'jane+private@example.com'],
    ['jane@example.com', undefined],
    ['jane+work@example.com', undefined],
    ['thr@shop.example', undefined],
    ['hr@myshop.example', undefined],
    ['someone@illegal.example', undefined],
    ['legal.example@other.example', undefined],
    ['no address', undefined],
  ])('%s → %s', (email, entry) => {
    expect(findNeverRecord(list, email)).toBe(entry);
  });

  test('whatever is offered for an address keeps that address out, in any spelling', () => {
    const part = fc.stringMatching(/^[a-z][a-z\d-]{0,8}[a-z\d]$/);
    const local = fc.stringMatching(/^[a-z\d]{1,8}(\+[a-z\d]{1,5})?$/);
    fc.assert(
      fc.property(local, part, fc.boolean(), (name, domain, isUpper) => {
        const email = `${name}@${domain}.example`;
        const { address = '', domain: offered = '' } = neverRecordOffers(email);
        const spelt = isUpper ? email.toUpperCase() : email;
        for (const entry of [address, offered]) {
          expect(parseNeverRecord(entry)).toBe(entry);
          expect(findNeverRecord([entry], spelt)).toBe(entry);
        }
      }),
    );
  });

  test('a domain where anybody has an address is not offered', () => {
    expect(neverRecordOffers('Hana+x@gmail.com')).toEqual({ address: 'hana@gmail.com' });
  });
});

describe('a reading', () => {
  const ana = { email: 'Ana@kaisha.example' };
  const lawyer = { email: 'lawyer@legal.example' };
  const message = (people: Participant[], others: Participant[] = []): OpenMessage => ({
    ...{ webmail: 'gmail', key: 'a', subject: '', direction: 'in', people, others, url: 'https://mail.example/' },
  });
  const seen = (people: Participant[], others: Participant[] = []) =>
    withoutNeverRecord({ state: 'message', message: message(people, others) }, ['legal.example']);

  test('of somebody on the list shows nobody, whoever else got it', () => {
    expect(seen([lawyer], [ana])).toEqual({ state: 'excluded', entries: ['legal.example'], webmail: 'gmail' });
    expect(seen([lawyer, { email: 'x@legal.example' }])).toEqual({ state: 'excluded', entries: ['legal.example'], webmail: 'gmail' });
  });

  test('of several leaves those out that are on the list, and keeps the whole for whoever writes', () => {
    expect(seen([ana, lawyer], [lawyer])).toEqual({
      state: 'message',
      message: message([ana]),
      whole: message([ana, lawyer], [lawyer]),
    });
  });

  test('that is no message stays what it is', () => {
    expect(withoutNeverRecord({ state: 'none' }, ['legal.example'])).toEqual({ state: 'none' });
    expect(withoutNeverRecord({ state: 'unreadable' }, [])).toEqual({ state: 'unreadable' });
  });
});
