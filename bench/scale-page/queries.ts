import { phoneticName } from '@/lib/domain/contact';
import { foldPhone } from '@/lib/domain/text';
import { createChance } from '../invent';
import type { Crowd } from './people';

/** Queries of one to three characters: parts of names, kana, companies, addresses and numbers, letters, and what nobody has. */
export function queriesOf({ contacts, companies }: Crowd): string[] {
  const chance = createChance(99);
  const texts = [
    () => chance.pick(contacts).formattedName.replace(' ', ''),
    () => phoneticName(chance.pick(contacts))?.replace(' ', '') ?? 'かな',
    () => chance.pick(companies).name,
    () => chance.pick(contacts).emails[0]?.value ?? '',
    () => foldPhone(chance.pick(contacts).phones[0]?.value ?? ''),
    () => chance.pick(contacts).addresses[0]?.label?.replace(' ', '') ?? '',
    () => 'yamadasatousuzukihashimotokawaguchi',
    () => '龍鬱々x9ぬゞzqゑvwヴ髙-・ー',
  ];
  return Array.from({ length: 600 }, (_, index) => {
    const text = texts[index % texts.length]?.() ?? '';
    const length = 1 + (Math.floor(index / texts.length) % 3);
    const start = Math.floor(chance.next() * Math.max(1, text.length - length));
    return text.slice(start, start + length);
  });
}
