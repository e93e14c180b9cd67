import type { Candidate, CardLine, CardRule } from '../card-rule';

const networks: readonly (readonly [name: string, words: RegExp])[] = [
  ['X', /^(?:x|twitter|𝕏|x\(twitter\)|x ?\(旧twitter\)|ツイッター)$/i],
  ['Instagram', /^(?:instagram|insta|ig|インスタグラム|インスタ)$/i],
  ['Facebook', /^(?:facebook|fb|フェイスブック)$/i],
  ['LINE', /^(?:line(?: ?id| ?@)?|line公式|line公式アカウント|ライン)$/i],
  ['LinkedIn', /^(?:linkedin)$/i],
  ['YouTube', /^(?:youtube)$/i],
  ['TikTok', /^(?:tiktok)$/i],
  ['Skype', /^(?:skype(?: ?id)?)$/i],
  ['GitHub', /^(?:github)$/i],
  ['note', /^note$/i],
  ['Threads', /^threads$/i],
  ['WeChat', /^(?:wechat(?: ?id)?|微信)$/i],
  ['WhatsApp', /^whatsapp$/i],
];
const labelled =
  /(?:^|(?<=[\s|/]))(?<network>[^\s:|/@]+(?: ?(?:id|\(twitter\)))?)\s?[:/]?\s*(?<handle>@?[A-Za-z\d][\w.-]{2,29})(?=$|[\s|/])/giu;
const bare = /(?<![\w.%+-])@[A-Za-z\d_][\w]{2,29}(?![\w.@-])/g;

/** Accounts of social networks: a handle behind the network's name, or one that begins with an at sign. */
export const accountRule: CardRule = (lines) => lines.flatMap(accountsOf);

function accountsOf(line: CardLine): Candidate[] {
  const found: Candidate[] = [];
  for (const { 0: match, index, groups } of line.text.matchAll(labelled)) {
    const network = networks.find(([, words]) => words.test(groups?.network ?? ''))?.[0];
    const handle = groups?.handle ?? '';
    // One letter is a network only before an at sign: `X 1-2-3` may be anything. A bare word of letters may be a word.
    const isCertain = handle.startsWith('@') || (network !== 'X' && /[\d_.-]|^[a-z]+$/.test(handle));
    if (!network || !isCertain || isHost(handle)) continue;
    found.push(account(line, `${network} ${handle}`, 0.92, index, match.length));
  }
  for (const { 0: handle, index } of line.text.matchAll(bare)) {
    if (found.some(({ claims }) => claims.some(({ from, to }) => index >= from && index < to))) continue;
    found.push(account(line, handle, 0.8, index, handle.length));
  }
  return found;
}

const isHost = (handle: string): boolean => /\.(?:com|net|org|jp|co|io|me|example)$/i.test(handle);

const account = (line: CardLine, value: string, score: number, from: number, length: number): Candidate => ({
  field: 'account',
  value,
  score,
  claims: [{ line, from, to: from + length }],
});
