import { EllipsisVertical, EyeOff } from 'lucide';
import { i18n } from '#i18n';
import { neverRecordOffers } from '@/lib/domain/never-record';
import type { Participant } from '@/lib/domain/open-message';
import { MenuButton } from './menu-button';
import { useNeverRecord } from './use-never-record';

/** What else can be done about the mail of somebody who is shown: most of all that nothing of them is ever recorded. */
export function MailMenu({ participant }: { participant: Participant }) {
  const { add } = useNeverRecord();
  const { address, domain } = neverRecordOffers(participant.email);
  const items = [
    ...(address ? [{ name: address, label: i18n.t('panel.neverAddress'), icon: EyeOff }] : []),
    ...(domain ? [{ name: domain, label: i18n.t('panel.neverDomain', [domain]), icon: EyeOff }] : []),
  ];
  return <MenuButton label={i18n.t('panel.mailMenu')} icon={EllipsisVertical} items={items} isIconOnly action="mail-menu" onPick={add} />;
}
