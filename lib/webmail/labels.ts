/** A field of a mail's header. `unknown`: there is a label, and it is no known one. */
export type FieldName = 'from' | 'to' | 'cc' | 'other' | 'unknown';

const subject =
  'subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|emne|ämne|aihe|tárgy|konu|předmět|temat|тема|件名|題名|主题|主旨|제목';
// What may also be the label of Sender, for whoever only sent the mail.
const sender = 'sender|absender|expéditeur|remitente|remetente|mittente|afzender|afsender|avsender|nadawca|отправитель';
// The user, as the first of those a mail went to.
const toMe = 'to (me|you)|an (mich|sie)|à (moi|vous)|para (mí|mi|mim)|a (mí|me)|aan mij|till? mig|do mnie|自分宛て?|나에게|发给我|寄給我';
const senderJa = '送信者|発信者|送信元';

const labels: Record<Exclude<FieldName, 'unknown'>, RegExp> = {
  from: new RegExp(
    `^(${sender}|from|von|de|da|van|från|fra|lähettäjä|od|odesílatel|feladó|gönderen|kimden|от|от кого|(差出人|${senderJa})(の?(メール)?アドレス|の?名前)?|发件人|发信人|寄件者|寄件人|보낸 ?(사람|이)|보내는 ?(사람|이)|발신(인|자)?)$`,
    'i',
  ),
  to: new RegExp(
    `^(to|recipients?|an|empfänger|à|destinataires?|para|destinatarios?|destinatári[ao]s?|a|destinatari[oa]?|aan|ontvangers?|til|till|mottagare|do|komu|odbiorca|címzett|kime|alıcı|кому|получатель|(宛先|あて先|受信者|送信先)(の?(メール)?アドレス)?|收件人|收件者|收信人|发送至|받는 ?(사람|이)|수신(인|자)?|${toMe})$`,
    'i',
  ),
  cc: /^(b?cc|kopie( an)?|copie( à)?|copia( a)?|kopia|kopi|kopya|dw|копия|写し|写しの送り先|抄送|副本|参照|참조)$/i,
  other: new RegExp(
    `^(担当者?|assignee|assigned to|owner|reply[- ]?to|antwort an|répondre à|rispondi a|responder a|返信先|返信の送り先|回复至?|代理で?送信(者|した人)?|date|sent|datum|дата|日付|日時|送信日時|受信日時|日期|时间|時間|날짜|${subject})$`,
    'i',
  ),
};

const senderLabel = new RegExp(`^(${sender}|${senderJa})`, 'i');

/** Whether a label may be that of Sender, for whoever only sent the mail, as well as of From. */
export const isSenderLabel = (text: string): boolean => senderLabel.test(text);

const subjectLabel = new RegExp(`^(${subject})\\s*[:：]?$`, 'i');

/** Whether a text is the label of a subject. */
export const isSubjectLabel = (text: string): boolean => text.length < 40 && subjectLabel.test(plainOf(text));

/** The label of something else: whatever stands before a colon, and is no word for an address or a name. */
export const otherLabel = /^(?!.*(mail|addr|name|メール|名))[^:：@<>]{2,15}[:：]$|^(返信先|return-path|envelope)/i;

/** Short words before an address are labels without a colon, too. */
const shortBefore = /^(to|an|à|para|aan|do|til|till)(?= <)/;
/** The user stands before the others a mail went to. */
const meBefore = new RegExp(`^(${toMe})[,、]\\s*`, 'i');

/** A label without a colon before a name with an address. */
const labelBefore = /^\s*(?:(to|宛先|あて先|收件人|收件者|받는 ?사람)|b?cc) (?=[^:：@<>]+$|[^:：@<>]+<[^<>@\s]+@[^<>@\s]+>)/i;

/** The recipients' label that a text begins with, without a colon, where it goes on with one of them. Names begin with "To" as well. */
export function labelBeforeName(text: string): 'to' | 'cc' | undefined {
  const [label, to] = (text.includes('@') && labelBefore.exec(text)) || [];
  return label ? (to ? 'to' : 'cc') : undefined;
}

/** The name of one of them without that label. */
export const stripLabelBefore = (name: string): string => name.replace(labelBefore, '');

/** Whether a text says that a mail went to the user and to others. */
export const beginsWithMe = (text: string): boolean =>
  meBefore.test(text) &&
  text
    .split(/[,、]/)
    .slice(1)
    .every((name) => name.includes('@') || !/^\s*\p{Ll}|[.!?。！？]$/u.test(name));

/** Short words are drawn apart to the width of the others: 宛　先. */
const plainOf = (word: string): string =>
  word
    .trim()
    .normalize('NFKC')
    .replace(/(?<=\P{ASCII}) +(?=\P{ASCII})/gu, '');

/** The field a text is the label of: all of it ("From", "差出人:"), or what it begins with and a colon follows. */
export function labelOf(text: string): FieldName | undefined {
  const [, word] =
    /^[\s,;、|]*([^\s:：@<>][^:：@<>]{0,15}?)\s*([:：]|$)/.exec(text) ??
    shortBefore.exec(text) ??
    (beginsWithMe(text) ? meBefore.exec(text) : null) ??
    [];
  const plain = word && plainOf(word);
  return plain ? (Object.keys(labels) as (keyof typeof labels)[]).find((field) => labels[field].test(plain)) : undefined;
}

/** Whether a text is labels and nothing else, or nothing at all. */
export const isLabelText = (text: string): boolean => stripLabel(text) === '';

/** A text without the label it begins with and without quotation marks around it. */
export const stripLabel = (text: string): string =>
  (labelOf(text) ? text.replace(beginsWithMe(text) ? meBefore : /^[^:：]*[:：]?\s*/, '') : text).replace(/^["'“]|["'”]$/g, '').trim();
