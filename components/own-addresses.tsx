import { normalizeEmail } from '@/lib/domain/email';
import { AddressList } from './address-list';
import { i18n } from './i18n';
import { OwnAnswer } from './own-question';
import { useSetting } from './use-setting';

/** The user's own addresses, and those that webmails show as theirs: a message from a confirmed one shows whom it went to. */
export function OwnAddresses() {
  const [learned = []] = useSetting('learnedAddresses');
  const [own = []] = useSetting('ownAddresses');
  return (
    <AddressList
      setting="ownAddresses"
      title={i18n.t('settings.ownAddresses')}
      hint={i18n.t('settings.ownAddressesHint')}
      parse={normalizeEmail}
      refuse={(lines) => i18n.t('settings.noAddress', [lines])}
    >
      {learned
        .filter((address) => !own.includes(address))
        .map((address) => (
          <OwnAnswer key={address} address={address} />
        ))}
    </AddressList>
  );
}
