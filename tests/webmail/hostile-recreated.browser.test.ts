import { recreatedWebmails } from '../fixtures/webmail/recreated';
import { describeHostile } from '../support/describe-hostile';

describeHostile(recreatedWebmails);
