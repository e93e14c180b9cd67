import { CircleAlert } from 'lucide';
import { i18n } from './i18n';
import { Icon } from './icon';
import { PhotoCrop } from './photo-crop';
import { type FieldInReview, isDoubtful } from './review';
import styles from './review-field.module.css';
import type { SideView } from './use-sides';

interface Props {
  id: string;
  field: FieldInReview;
  /** The side of the card that the field stands on. */
  side: SideView | undefined;
  /** How wide its piece of the photo may be, in CSS pixels. */
  room: number;
  /** Other readings to pick from, offered while the field has the focus. */
  choices: readonly string[];
  /** What the field would become by what is pointed at. */
  pointed: string | undefined;
  onFocus(): void;
  onBlur(): void;
  onInput(value: string): void;
}

/** One field: its piece of the photo directly above the input, and a mark where somebody should look. */
export function ReviewField({ id, field, side, room, choices, pointed, onFocus, onBlur, onInput }: Props) {
  const { value, box } = field;
  const isInDoubt = isDoubtful(field);
  const markId = `${id}-mark`;
  return (
    <div class={styles.field} data-field={field.field} data-doubt={isInDoubt}>
      <div class={styles.name}>
        <label for={id}>{i18n.t(`field.${field.field}`)}</label>
        {field.note && <span class={styles.note}>{field.note}</span>}
        {isInDoubt && (
          <span class={styles.mark} id={markId}>
            <Icon node={CircleAlert} size={14} />
            {i18n.t(value.trim() ? 'review.doubtful' : 'review.missing')}
          </span>
        )}
      </div>
      <div class={styles.value}>
        {side && box && <PhotoCrop side={side} place={side.view.toFlat(box)} room={room} />}
        <input
          id={id}
          name={field.field}
          value={value}
          autoComplete="off"
          spellcheck={false}
          {...(isInDoubt ? { 'aria-describedby': markId } : {})}
          onFocus={(event) => {
            event.currentTarget.select();
            onFocus();
          }}
          onBlur={onBlur}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {pointed !== undefined && (
          <p class={styles.choices} role="status">
            <kbd>Enter</kbd> {pointed}
          </p>
        )}
        {pointed === undefined && choices.length > 0 && (
          <ul class={styles.choices} aria-label={i18n.t('review.choices')}>
            {choices.map((choice, index) => (
              <li key={choice}>
                {/* The focus stays in the field: a press on a choice must not take it away before it counts. */}
                <button
                  type="button"
                  data-kind="quiet"
                  tabIndex={-1}
                  title={`Alt+${index + 1}`}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onInput(choice)}
                >
                  <kbd>Alt {index + 1}</kbd>
                  {choice}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
