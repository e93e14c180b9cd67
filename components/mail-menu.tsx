import { EllipsisVertical, EyeOff } from 'lucide';
import { neverRecordOffers } from '@/lib/domain/never-record';
import type { Participant } from '@/lib/domain/open-message';
import { i18n } from './i18n';
import { MenuButton, type MenuItem } from './menu-button';
import { useNeverRecord } from './use-never-record';

interface Props {
  participant: Participant;
  /** What else this mail can be used for. */
  more?: readonly (MenuItem & { pick(): void })[];
}

/** What can be done about the mail of somebody who is shown beside the commonest: most of all that nothing of them is ever recorded. */
export function MailMenu({ participant, more = [] }: Props) {
  const { add } = useNeverRecord();
  const { address, domain } = neverRecordOffers(participant.email);
  const items = [
    ...more,
    ...(address ? [{ name: address, label: i18n.t('panel.neverAddress'), icon: EyeOff }] : []),
    ...(domain ? [{ name: domain, label: i18n.t('panel.neverDomain', [domain]), icon: EyeOff }] : []),
  ];
  const pick = (name: string) => {
    const other = more.find((item) => item.name === name);
    return other ? other.pick() : add(name);
  };
  return <MenuButton label={i18n.t('panel.mailMenu')} icon={EllipsisVertical} items={items} isIconOnly action="mail-menu" onPick={pick} />;
}
