import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { namedOn } from '@/lib/webmail/named';

// Started by the panel when the user says who the sender is; the answer is its result.
export default defineUnlistedScript(() => namedOn(document));
