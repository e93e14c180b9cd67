import { unseenWebmails } from '../fixtures/webmail/unseen';
import { describeHostile } from '../support/describe-hostile';

describeHostile(unseenWebmails);
