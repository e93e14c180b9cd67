import type { Participant } from '../domain/open-message';

/** The text of one message as it stands on the page, and who wrote it; without that it is the message's sender. */
export interface Body {
  root: Element;
  from?: Participant[];
}

/** Finds the texts of the open message. Runs at a click only, and never in the script that watches pages. */
export type BodyReader = (page: Document) => Body[];

/** What stands in a frame of the page's own; undefined where it is not there yet, or of another origin. */
export const bodyOfFrame = (frame: Element | null): Element | undefined =>
  (frame as HTMLIFrameElement | null)?.contentDocument?.body ?? undefined;
