import { CardField, type ReadField } from '@/lib/domain/card';
import { i18n } from './i18n';
import { addableKinds } from './review';

interface Props {
  class?: string | undefined;
  fields: readonly Pick<ReadField, 'field'>[];
  onAdd(kind: CardField): void;
}

/** Adds a field that was not read, of those a card can have more of. */
export function AddField({ class: name, fields, onAdd }: Props) {
  return (
    <select
      class={name}
      aria-label={i18n.t('review.addField')}
      value=""
      onChange={(event) => {
        const kind = CardField.safeParse(event.currentTarget.value);
        if (kind.success) onAdd(kind.data);
      }}
    >
      <option value="">{i18n.t('review.addField')}</option>
      {addableKinds(fields).map((kind) => (
        <option key={kind} value={kind}>
          {i18n.t(`field.${kind}`)}
        </option>
      ))}
    </select>
  );
}
