import type { BodyReader } from './body';
import { gmailBody } from './gmail';
import { nextcloudBody } from './nextcloud';
import { outlookBody } from './outlook';
import { protonBody } from './proton';
import { roundcubeBody } from './roundcube';
import { snappymailBody } from './snappymail';
import { yahooBody } from './yahoo';
import { zimbraBody } from './zimbra';

/** How each webmail's message text is found, by the webmail's id. Where there is none, the user selects it. */
export const bodyReaders: Readonly<Record<string, BodyReader>> = {
  gmail: gmailBody,
  outlook: outlookBody,
  yahoo: yahooBody,
  proton: protonBody,
  roundcube: roundcubeBody,
  zimbra: zimbraBody,
  nextcloud: nextcloudBody,
  snappymail: snappymailBody,
};
