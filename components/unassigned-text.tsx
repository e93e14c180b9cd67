import { CardField } from '@/lib/domain/card';
import { i18n } from './i18n';
import { PhotoCrop } from './photo-crop';
import styles from './unassigned-text.module.css';
import type { SideView } from './use-sides';

interface Props {
  side: SideView;
  /** Places of lines in the side's page. */
  lines: readonly number[];
  room: number;
  onTake(kind: CardField, line: number): void;
}

/** What was read on the card and is in no field, each line with a choice of the field it belongs to. */
export function UnassignedText({ side, lines, room, onTake }: Props) {
  const { flat } = side;
  if (!flat || lines.length === 0) return null;
  return (
    <section class={styles.text}>
      <h2>{i18n.t('review.unassigned')}</h2>
      <ul>
        {lines.map((index) => {
          const line = flat.lines[index];
          return (
            line && (
              <li key={index}>
                <div>
                  <PhotoCrop side={side} place={line.box} room={room} />
                  {line.text}
                </div>
                <select
                  aria-label={`${i18n.t('review.putInto')}: ${line.text}`}
                  value=""
                  onChange={(event) => {
                    const kind = CardField.safeParse(event.currentTarget.value);
                    if (kind.success) onTake(kind.data, index);
                  }}
                >
                  <option value="">{i18n.t('review.putInto')}</option>
                  {CardField.options.map((kind) => (
                    <option key={kind} value={kind}>
                      {i18n.t(`field.${kind}`)}
                    </option>
                  ))}
                </select>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
