import type { CardFields } from './compare-fields.ts';
import type { Chance, Person } from './invent.ts';
import { inKanji } from './small-print.ts';

/** A card as a page draws it, and what of its person it leaves out. */
export interface Design {
  /** The card alone, 91 × 55 mm at 96 dpi; a page shows it larger. */
  html: string;
  group: string;
  /** Fields that this design prints in another form than the person has them, or not at all. */
  printed?: CardFields;
}

const fonts = {
  sans: '"Noto Sans CJK JP"',
  serif: '"Noto Serif CJK JP"',
  gothic: 'IPAPGothic, IPAGothic',
  mincho: 'IPAPMincho, IPAMincho',
} as const;

const labels = [
  { phone: 'TEL ', fax: 'FAX ', mobile: '携帯 ', email: 'E-mail: ', url: '' },
  { phone: 'Tel. ', fax: 'Fax. ', mobile: 'Mobile. ', email: 'Mail. ', url: 'Web. ' },
  { phone: '電話：', fax: 'ＦＡＸ：', mobile: '携帯電話：', email: 'メール：', url: '' },
  { phone: 'T ', fax: 'F ', mobile: 'M ', email: 'E ', url: 'W ' },
  { phone: 'TEL：', fax: 'FAX：', mobile: 'MOBILE：', email: '', url: 'URL：' },
] as const;

/** Colours of paper, text and decoration. */
const themes = [
  { paper: '#ffffff', text: '#222222', mark: '#2c6e9c', isDark: false },
  { paper: '#fbf7ee', text: '#3a2f28', mark: '#9c5a2c', isDark: false },
  { paper: '#f3f6f4', text: '#1d3328', mark: '#3a7d55', isDark: false },
  { paper: '#1d2b3a', text: '#f2f4f7', mark: '#d9b45a', isDark: true },
  { paper: '#ffffff', text: '#111111', mark: '#b5262e', isDark: false },
] as const;

/** Draws a person's card in one of many ways: layout, type, labels, colours, one or two languages. */
export function designCard(chance: Chance, person: Person): Design {
  const { language, fields, romaji, englishCompany, smallPrint, branch, beside } = person;
  if (language === 'ja' && !branch && chance.is(0.12)) return designColumns(chance, person);
  const theme = chance.pick(themes);
  const font = chance.pick(Object.values(fonts));
  const isTwoLanguages = language === 'ja' && chance.is(0.2);
  const align = chance.pick(['left', 'left', 'center', 'right']);
  const size = chance.pick([7.2, 7.8, 8.4]);
  const label: Record<'phone' | 'fax' | 'mobile' | 'email' | 'url', string> = chance.pick(
    language === 'en' ? [labels[1], labels[3]] : labels,
  );
  const spacing = chance.pick(['0.04em', '0.12em', '0.3em']);
  const line = (kind: keyof typeof label, values: readonly string[] = []) =>
    values.map((value) => `<div>${label[kind]}${escapeHtml(value)}</div>`).join('');

  // Kana stands on a line of its own, or above each part of the name.
  const isRuby = fields.name_kana !== undefined && chance.is(0.4);
  const name = `<div class="name">${isRuby ? withRuby(fields.name, fields.name_kana ?? '') : escapeHtml(fields.name)}</div>`;
  const kana = fields.name_kana && !isRuby ? `<div class="small">${escapeHtml(fields.name_kana)}</div>` : '';
  const latin = isTwoLanguages ? `<div class="small">${escapeHtml(romaji)}</div>` : '';
  // A title in two parts, or a chain of departments, may take two lines.
  const isBroken = language === 'ja' && chance.is(0.3);
  const part = (text: string) => (isBroken ? escapeHtml(text).replaceAll(' ', '<br>') : escapeHtml(text));
  const post = [fields.department, fields.title].filter((text): text is string => Boolean(text)).map(part);
  const posts = !isBroken && chance.is(0.5) ? `<div>${post.join('　')}</div>` : post.map((text) => `<div>${text}</div>`).join('');
  const company = `<div class="company">${escapeHtml(fields.company)}</div>${isTwoLanguages ? `<div class="small">${escapeHtml(englishCompany)}</div>` : ''}`;
  const postal = fields.postal_code ? `〒${fields.postal_code}` : '';
  const address = chance.is(0.5)
    ? `<div>${postal} ${escapeHtml(fields.address)}</div>`
    : `<div>${postal}</div><div>${escapeHtml(fields.address)}</div>`;
  const [phone = '', ...others] = fields.phone ?? [];
  const own = branch ? [phone] : [phone, ...others];
  const numbers = [line('phone', own).replace('</div>', `${beside}</div>`), line('fax', fields.fax), line('mobile', fields.mobile)];
  const contact = chance.is(0.4) ? `<div class="row">${numbers.slice(0, 2).join('')}</div>${numbers[2]}` : numbers.join('');
  const web = line('email', fields.email) + line('url', fields.url);

  const licences = smallPrint.qualifications.map((text) => `<div class="small">${escapeHtml(text)}</div>`).join('');
  const foot = smallPrint.lines.map((text) => `<div class="small">${escapeHtml(text)}</div>`).join('');
  const second = branch ? `<div>${branch.name}　${branch.address}</div><div>${label.phone}${branch.phone}</div>` : '';
  const who = chance.is(0.5) ? `${posts}${licences}${kana}${name}${latin}` : `${kana}${name}${latin}${posts}${licences}`;
  const where = `<div class="where">${branch ? '本社　' : ''}${address}${contact}${second}${web}${foot}</div>`;
  const blocks = chance.is(0.7) ? [company, `<div>${who}</div>`, where] : [`<div>${who}</div>`, company, where];
  const band = chance.is(0.3)
    ? `<div data-band style="position:absolute;inset:0 auto 0 0;width:2.5mm;background:${theme.mark}"></div>`
    : '';

  return {
    group: language === 'en' ? 'english' : theme.isDark ? 'ja-dark' : isTwoLanguages ? 'bilingual' : 'ja-horizontal',
    html: `<div class="card" style="position:relative;overflow:hidden;box-sizing:border-box;width:91mm;height:55mm;padding:6mm 7mm;display:flex;flex-direction:column;justify-content:space-between;background:${theme.paper};color:${theme.text};font:${size}pt/1.5 ${font};text-align:${align}">
<style>.name{font-size:${chance.pick([14, 16, 18])}pt;letter-spacing:${language === 'ja' ? spacing : 0};line-height:1.4}.company{font-size:${chance.pick([9, 10.5, 12])}pt}.small{font-size:6.6pt}.where{font-size:${size - 0.6}pt;line-height:1.55}.row{display:flex;gap:4mm;justify-content:${align === 'left' ? 'flex-start' : align === 'right' ? 'flex-end' : 'center'}}</style>
${band}${blocks.join('')}</div>`,
  };
}

/** A card set in columns: name, company and post at least; all of it with numerals in kanji on some. */
function designColumns(chance: Chance, { fields }: Person): Design {
  const font = chance.pick([fonts.serif, fonts.mincho, fonts.sans]);
  const isWhole = chance.is(0.35);
  const column = (text: string | undefined, size: number, isWrapped = false) =>
    text ? `<div style="font-size:${size}pt;white-space:${isWrapped ? 'normal' : 'nowrap'}">${escapeHtml(text)}</div>` : '';
  const contact = [
    fields.phone?.map((value) => `電話 ${value}`),
    fields.fax?.map((value) => `FAX ${value}`),
    fields.mobile?.map((value) => `携帯 ${value}`),
  ]
    .flatMap((values) => values ?? [])
    .concat(fields.email ?? []);
  const columns = [column(fields.company, 10), column(fields.department, 7), column(fields.title, 7.5), column(fields.name, 16)].join('');
  const address = `〒${fields.postal_code} ${fields.address}`;
  const flat = isWhole
    ? ''
    : `<div style="font-size:7pt;line-height:1.5"><div>${[address, ...contact].map(escapeHtml).join('</div><div>')}</div></div>`;
  const upright = isWhole
    ? [
        column(inKanji(fields.address), 7.5, true),
        ...contact.slice(0, -1).map((text) => column(inKanji(text), 7.5)),
        column(contact.at(-1), 6.5),
      ].join('')
    : '';
  const { name_kana: _kana, url: _url, ...shown } = fields;
  const { postal_code: _code, ...allUpright } = { ...shown, address: inKanji(fields.address) };
  return {
    group: 'vertical',
    printed: isWhole ? allUpright : shown,
    html: `<div class="card" style="position:relative;overflow:hidden;box-sizing:border-box;width:91mm;height:55mm;padding:5mm 7mm;display:flex;flex-direction:column;justify-content:space-between;background:#fff;color:#222;font-family:${font}">
<div style="writing-mode:vertical-rl;display:flex;flex-direction:column;gap:${isWhole ? 2 : 4}mm;letter-spacing:0.08em;line-height:1.3;height:${isWhole ? 45 : 33}mm">${columns}${upright}</div>${flat}</div>`,
  };
}

/** Furigana above each part of a name. */
function withRuby(name: string, kana: string): string {
  const readings = kana.split(' ');
  return name
    .split(' ')
    .map((part, index) => `<ruby>${escapeHtml(part)}<rt>${escapeHtml(readings[index] ?? '')}</rt></ruby>`)
    .join('　');
}

/** A page that shows the card flat, as a scanner sees it. */
export const asScan = ({ html }: Design): string => page('#fff', html);

/** Wood, slate, a pale desk, cloth. */
const tables = [
  'repeating-linear-gradient(92deg,#8a6544 0 9px,#7c5a3c 9px 21px,#93704d 21px 30px)',
  '#3a3d42',
  '#d9d6cf',
  'repeating-linear-gradient(0deg,#5a6b8c 0 3px,#52627f 3px 6px)',
] as const;

/** Of so many cards, how many lie side by side. */
const columns = [1, 1, 1, 2, 2, 2, 2, 3, 3] as const;

/** A page that shows several cards on one table, laid out by hand: in rows, neither straight nor in line. */
export function asTable(chance: Chance, designs: readonly Design[]): string {
  const across = columns[designs.length] ?? 4;
  const down = Math.ceil(designs.length / across);
  const [width, height] = [1000 / across, 750 / down];
  // 344 × 208 pixels each, with a little room around it.
  const scale = Math.min(width / 344, height / 208) * chance.between(0.72, 0.86);
  const cards = designs.map(({ html }, index) => {
    const place = [Math.floor(index / across), index % across] as const;
    const [x, y] = [(place[1] + 0.5) * width, (place[0] + 0.5) * height];
    const [dx, dy] = [chance.between(-0.03, 0.03) * width, chance.between(-0.04, 0.04) * height];
    const turn = chance.between(-5, 5) + (chance.is(0.1) ? 180 : 0);
    return `<div style="position:absolute;left:${x + dx - 172}px;top:${y + dy - 104}px;transform:rotate(${turn}deg) scale(${scale});box-shadow:1px 2px 6px #0007">${html}</div>`;
  });
  const turn = `perspective(1400px) rotateX(${chance.between(-14, 14).toFixed(1)}deg) rotateY(${chance.between(-10, 10).toFixed(1)}deg)`;
  const light = `linear-gradient(${chance.between(0, 360).toFixed(0)}deg, #0006, #0000 70%)`;
  return page(
    chance.pick(tables),
    `<div style="position:relative;width:1000px;height:750px;filter:blur(0.3px);transform:${turn}">${cards.join('')}</div>
<div style="position:fixed;inset:0;background:${light}"></div>`,
  );
}

/** A page that shows the card lying on a table, seen at an angle, under a lamp. */
export function asPhoto(chance: Chance, { html }: Design): string {
  const table = chance.pick(tables);
  const turn = `perspective(900px) rotateX(${chance.between(-22, 22).toFixed(1)}deg) rotateY(${chance.between(-18, 18).toFixed(1)}deg) rotate(${chance.between(-9, 9).toFixed(1)}deg)`;
  const light = `radial-gradient(circle at ${chance.between(10, 90).toFixed(0)}% ${chance.between(5, 60).toFixed(0)}%, #fff6 0, #0000 45%), linear-gradient(${chance.between(0, 360).toFixed(0)}deg, #0007, #0000 70%)`;
  return page(
    table,
    `<div style="filter:blur(${chance.between(0, 0.5).toFixed(2)}px) sepia(${chance.between(0, 0.35).toFixed(2)})"><div style="transform:${turn} scale(${chance.between(1.05, 1.3).toFixed(2)});box-shadow:2px 4px 10px #0008">${html}</div></div>
<div style="position:fixed;inset:0;background:${light}"></div>`,
  );
}

const page = (background: string, content: string): string =>
  `<!doctype html><meta charset="utf-8"><body style="margin:0;height:100vh;display:grid;place-items:center;overflow:hidden;background:${background}">${content}`;

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
