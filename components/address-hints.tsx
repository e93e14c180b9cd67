import { useEffect, useState } from 'preact/hooks';
import { findPlaces, findPostalCode } from '@/lib/actions/find-places';
import { type Address, addressLine } from '@/lib/domain/contact';
import styles from './address-hints.module.css';
import { i18n } from './i18n';

interface Props {
  address: Address;
  onChange(address: Address): void;
}

/** The address of a postal code and the postal code of an address: put in where nothing stands yet, else offered. */
export function AddressHints({ address, onChange }: Props) {
  const [hints, setHints] = useState<Address[]>([]);
  const { postalCode = '', region, locality, street, label } = address;
  useEffect(() => {
    let isOver = false;
    void findHints(address).then((found) => {
      if (isOver) return;
      setHints(found);
      const [place] = found;
      if (found.length === 1 && place && postalCode && !region && !locality && !street && !label) onChange({ ...address, ...place });
    });
    return () => {
      isOver = true;
    };
  }, [postalCode, region, locality, street, label]);
  if (hints.length === 0) return null;
  return (
    <p class={styles.hints}>
      {hints.map((hint) => (
        <button key={addressLine(hint)} type="button" data-kind="quiet" data-hint onClick={() => onChange({ ...address, ...hint })}>
          {i18n.t('form.putIn', [addressLine(hint)])}
        </button>
      ))}
    </p>
  );
}

/** What an address could be filled up with; nothing where it says that already. */
async function findHints(address: Address): Promise<Address[]> {
  const { postalCode, region = '', locality = '', street = '', label = '' } = address;
  if (!postalCode) {
    const code = await findPostalCode(address);
    return code ? [{ postalCode: code }] : [];
  }
  const places = await findPlaces(postalCode);
  const said = region + locality + street || label;
  return places.some((place) => said.startsWith(place.region + place.locality + place.street)) ? [] : places;
}
