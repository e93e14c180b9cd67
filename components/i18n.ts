import { i18n as messages } from '#i18n';

const known = new Map<string, string>();

/**
 * The messages in the user's language. Asking the browser for one takes longer than drawing it, and the language of a page never
 * changes: those without a gap are asked for once.
 */
export const i18n = {
  t: ((...asked: Parameters<typeof messages.t>) => {
    const [key, ...gaps] = asked;
    if (gaps.length > 0) return messages.t(...asked);
    const text = known.get(key) ?? messages.t(...asked);
    known.set(key, text);
    return text;
  }) as typeof messages.t,
};
