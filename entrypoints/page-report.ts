import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outlineOf } from '@/lib/webmail/outline';

// Started by the panel when the user asks for a report; the answer is its result.
export default defineUnlistedScript(() => outlineOf(document));
