import { gmail } from './gmail';
import { nextcloud } from './nextcloud';
import { outlook } from './outlook';
import { proton } from './proton';
import { roundcube } from './roundcube';
import { snappymail } from './snappymail';
import type { HostedWebmail, Webmail } from './webmail';
import { yahoo } from './yahoo';
import { zimbra } from './zimbra';

// Every webmail that is read by its own adapter; the settings page and the README follow from these lists. They are two,
// since each is a script of its own: nobody's page carries what only others need.

/** The webmails that always live at the same hosts. */
export const listedWebmails: readonly Webmail[] = [gmail, outlook, yahoo, proton];

/** Software that everyone hosts themselves: known by its pages, wherever they are. */
export const hostedWebmails: readonly HostedWebmail[] = [roundcube, zimbra, nextcloud, snappymail];

/** The self-hosted webmail that this page belongs to. */
export const hostedWebmailOf = (page: Document): Webmail | undefined => hostedWebmails.find((webmail) => webmail.recognizes(page));
