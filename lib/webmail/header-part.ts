import { parts } from './heading';
import type { findMentions } from './mentions';
import { follows } from './page';

/**
 * Tells what stands in the header of the message that somebody sent: up to the first text below the first recipients, or the next
 * sender there. What comes after that is what the mail says, also of mails that it quotes.
 */
export function headerOf(
  sender: Element,
  { senders, recipients }: Omit<ReturnType<typeof findMentions>, 'mentions'>,
  texts: readonly Element[],
): (element: Element) => boolean {
  const to = recipients.find((one) => follows(sender, one));
  const isBelow = (element: Element) => to !== undefined && follows(to, element) && !element.contains(to);
  // A header may be made of paragraphs, too.
  const isText = (text: Element) => text.matches(parts.text) || !recipients.some((one) => text.contains(one));
  const ends = [texts.find((text) => isText(text) && isBelow(text)), senders.find(({ element }) => isBelow(element))?.element];
  return (element) => !ends.some((end) => end && (end.contains(element) || follows(end, element)));
}
