import type { BodyReader } from './body';
import { gmailBody } from './gmail';
import { outlookBody } from './outlook';
import { roundcubeBody } from './roundcube';

/** How each webmail's message text is found, by the webmail's id. Where there is none, the user selects it. */
export const bodyReaders: Readonly<Record<string, BodyReader>> = { gmail: gmailBody, outlook: outlookBody, roundcube: roundcubeBody };
