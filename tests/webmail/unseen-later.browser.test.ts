import { unseenWebmails } from '../fixtures/webmail/unseen';
import { describeUnseen } from '../support/describe-unseen';

const half = Math.ceil(unseenWebmails.length / 2);

describeUnseen(unseenWebmails.slice(half));
