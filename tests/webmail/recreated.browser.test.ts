import { recreatedWebmails } from '../fixtures/webmail/recreated';
import { describeUnseen } from '../support/describe-unseen';

describeUnseen(recreatedWebmails);
