import { normalizeEmail } from '../domain/email';

/** The address that a link hands on to another page of the webmail, to write to it or to list its mails; that page may call it so. */
export function linkedTo(element: Element, called = /./): string | undefined {
  const query = /[?&].*(@|%40)/i.test(element.getAttribute('href') ?? '') ? (element as HTMLAnchorElement).search : '';
  const found = new Set(
    [...new URLSearchParams(query)].flatMap(([name, value]) => (called.test(name) ? (normalizeEmail(value) ?? []) : [])),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** What the address of somebody to write to is called there. What is searched for may be a name. */
export const receiver = /^(to|(e-?)?mail|addr(ess)?|send_?to|mail_?to|rcpt|recipient)$/i;

/** A link to a new mail to somebody. */
export const composing = ':is([href*=compos i], [href*=newm i], [href*=write i], [href*=sendmail i]):is([href*="%40"], [href*="@"])';

/** What a link says that writes to somebody else than whose name stands beside it. */
export const notWritten =
  /unsubscribe|opt.?out|report|abuse|spam|forward|block|signaler|melden|weiterleit|登録解除|配信停止|通報|報告|迷惑|転送|拒否/i;

/** What is pressed to answer: where that goes is not who wrote. */
export const pressed =
  /^((quick )?reply|respond|answer|antworten|beantworten|répondre|responder|rispondi|odpowiedz|ответить|svar|svara|beantwoorden|返信|返事|回复|답장)(\s|$)|^[^\p{L}]+$/iu;
/** What is pressed to write to somebody. */
const action = /^(forward|write|send|compose|e-?mail|mail|contact|message|new message|schreiben|écrire|escribir|作成|メール)(\s|$)/i;

/** Whether a text says what is done, and so is nobody's name. */
export const isAction = (text: string): boolean => action.test(text) || pressed.test(text);
