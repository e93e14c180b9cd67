import { Participant } from './participant';
import { z } from './zod';

/** What somebody wrote in a message: visible text only, quoted text left out. */
const WrittenText = z.object({ from: z.array(Participant).max(100), text: z.string() });

/** What one frame of a webmail page answers when it is asked for the text of the open message. */
export const MailText = z.object({
  /** The message's key; absent where this frame shows none. */
  key: z.string().optional(),
  /** One for each message of the conversation that is open; empty where the page is not understood. */
  texts: z.array(WrittenText),
  /** What the user has selected in this frame. */
  selected: z.string(),
});
export type MailText = z.infer<typeof MailText>;
