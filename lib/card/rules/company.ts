import type { Candidate, CardLine, CardRule } from '../card-rule';
import { foldRomaji, romajiOfKana } from '../kana/romaji';
import {
  isLatinText,
  japaneseCompanyForm,
  japaneseDepartmentEnd,
  japaneseOrganizationEnd,
  japaneseShop,
  latinAddressWord,
  latinCompanyForm,
  latinCompanyWord,
  latinTitleWord,
} from '../words';

/** Company names: by their legal form, by the kind of organization they end with, or because the mail domain says so. */
export const companyRule: CardRule = (lines) => {
  const domains = domainsOf(lines);
  return lines.flatMap((line) => (isLatinText(line.text) ? latinCompany(line, domains) : japaneseCompany(line, domains)));
};

const japaneseForm = new RegExp(japaneseCompanyForm.source, 'u');

function japaneseCompany(line: CardLine, domains: readonly string[]): Candidate[] {
  if (/[@〒]|\d{3}-|tel|電話/iu.test(line.text)) return [];
  const form = japaneseForm.exec(line.text);
  if (form && /^(?=.*[\x21-\x7e])\S{1,8}$/.test(line.text.slice(0, form.index))) return [withoutLogo(line, form.index)];
  const tokens = [...line.text.matchAll(/[^\s|]+/gu)];
  const at = tokens.findIndex(([token]) => japaneseForm.test(token));
  if (at >= 0) return [formed(line, tokens, at)];
  const [value = ''] = /^\S+(?: \S+)*$/u.exec(line.text) ?? [];
  if (/[、。!?:]|です|ます/u.test(value)) return []; // A sentence about the firm.
  const claims = [{ line, from: 0, to: line.text.length }];
  if (japaneseOrganizationEnd.test(value) && value.length >= 4 && !japaneseDepartmentEnd.test(value)) {
    return [{ field: 'company', value, score: 0.7, claims }];
  }
  if (isSpelledLike(value, domains)) return [{ field: 'company', value, score: 0.76, claims }];
  return japaneseShop.test(value) && value.length >= 4 && value.length <= 16 ? [{ field: 'company', value, score: 0.6, claims }] : [];
}

/** `こもれび食堂` is spelled like the domain `komorebi`. */
function isSpelledLike(text: string, domains: readonly string[]): boolean {
  const [kana = ''] = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]{3,}/u.exec(text) ?? [];
  const romaji = romajiOfKana(kana);
  return romaji.length >= 5 && text.length <= 16 && domains.some((domain) => foldRomaji(domain).startsWith(romaji));
}

/** A logo in front of the name is read as letters; where the legal form stands after letters and before a name, it begins the name. */
function withoutLogo(line: CardLine, index: number): Candidate {
  const isInside = line.text.replace(japaneseForm, '').length > index;
  const from = isInside ? index : 0;
  return { field: 'company', value: line.text.slice(from), score: isInside ? 0.8 : 0.9, claims: [{ line, from: 0, to: line.text.length }] };
}

/** The word with the legal form, and its neighbour where the form stands alone: `株式会社 青空`, `青空 株式会社`. */
function formed(line: CardLine, tokens: RegExpExecArray[], at: number): Candidate {
  const token = tokens[at];
  const rest = token?.[0].replace(japaneseForm, '') ?? '';
  const [first, last] = rest ? [at, at] : at === 0 ? [0, lastOfName(tokens, 1)] : [at - 1, at];
  // A letter that came loose at the beginning: `月 見ガス株式会社`.
  const isLoose = rest !== '' && at === 1 && /^\p{Script=Han}$/u.test(tokens[0]?.[0] ?? '') && token?.[0].startsWith(rest) === true;
  if (isLoose && token) {
    const to = token.index + token[0].length;
    return { field: 'company', value: line.text.slice(0, to).replace(' ', ''), score: 0.85, claims: [{ line, from: 0, to }] };
  }
  const from = tokens[first]?.index ?? 0;
  const end = tokens[Math.max(first, last)];
  const to = end ? end.index + end[0].length : line.text.length;
  return { field: 'company', value: line.text.slice(from, to), score: rest || last > first ? 0.95 : 0.5, claims: [{ line, from, to }] };
}

/** A name behind its form may have several words, up to a department: `株式会社 ブルー スカイ 営業部`. */
function lastOfName(tokens: RegExpExecArray[], from: number): number {
  const end = tokens.findIndex(([token], index) => index > from && japaneseDepartmentEnd.test(token));
  return (end < 0 ? tokens.length : end) - 1;
}

function latinCompany(line: CardLine, domains: readonly string[]): Candidate[] {
  const { text } = line;
  if (/@|www\.|https?:|\d{3}/.test(text) || text.length < 3 || text.length > 60) return [];
  const claims = [{ line, from: 0, to: text.length }];
  if (latinCompanyForm.test(text)) return [{ field: 'company', value: text, score: 0.92, claims }];
  if (/^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(text)) return []; // The address of its page.
  // Half a name: `Institute of` above its other half.
  if (latinTitleWord.test(text) || /\d/.test(text) || / (?:of|for|and|&|the)$/i.test(text)) return [];
  if (domains.some((domain) => isNamedLike(text, domain))) return [{ field: 'company', value: text, score: 0.88, claims }];
  if (latinCompanyWord.test(text) && !latinAddressWord.test(text)) return [{ field: 'company', value: text, score: 0.7, claims }];
  return [];
}

/** The names before the ends of the domains of mail and web addresses: `blue-sky` of `mail.blue-sky.co.jp`. */
function domainsOf(lines: readonly CardLine[]): string[] {
  const hosts = lines.flatMap(({ text, alternatives }) =>
    [text, ...alternatives].flatMap((reading) =>
      [...reading.matchAll(/(?:@|www\.|https?:\/\/)(?:www\.)?([\w.-]+\.\w{2,})/gi)].map(([, host]) => host ?? ''),
    ),
  );
  const names = hosts.flatMap((host) => host.toLowerCase().split('.').slice(0, -1)).map((name) => name.replace(/[^a-z0-9]/g, ''));
  return [...new Set(names)].filter((name) => name.length >= 4 && !freeMail.has(name));
}

const freeMail = new Set(['gmail', 'yahoo', 'outlook', 'hotmail', 'icloud', 'mail', 'example', 'docomo', 'softbank', 'ezweb']);

/** `Harbor & Pine Consulting` is named like `harborpine`, `Lumen Foundry` like `lumenfoundry`. */
function isNamedLike(text: string, domain: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words.some((_, index) => {
    const start = words.slice(0, index + 1).join('');
    return start === domain || (index === words.length - 1 && start.length >= 5 && (domain.startsWith(start) || start.startsWith(domain)));
  });
}
