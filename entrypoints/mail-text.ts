import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readMailText } from '@/lib/webmail/mail-text';

// Started by the panel when the user asks for the text of the open message; the answer is its result.
export default defineUnlistedScript(() => readMailText(document));
