import { i18n } from '#i18n';
import { normalizeEmail } from '@/lib/domain/email';
import { AddressList } from './address-list';

/** The user's own addresses: a message from one of them shows whom it went to. */
export function OwnAddresses() {
  return (
    <AddressList
      setting="ownAddresses"
      title={i18n.t('settings.ownAddresses')}
      hint={i18n.t('settings.ownAddressesHint')}
      parse={normalizeEmail}
      refuse={(lines) => i18n.t('settings.noAddress', [lines])}
    />
  );
}
