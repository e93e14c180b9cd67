import { CircleAlert } from 'lucide';
import { i18n } from '#i18n';
import type { OcrPage } from '@/lib/domain/ocr-page';
import { Icon } from './icon';
import { type FieldInReview, isDoubtful } from './review';
import styles from './review-field.module.css';

interface Props {
  id: string;
  field: FieldInReview;
  photo: string | undefined;
  page: OcrPage | undefined;
  /** Other readings to pick from, offered while the field has the focus. */
  choices: readonly string[];
  onFocus(): void;
  onInput(value: string): void;
}

/** One field: its piece of the photo directly above the input, and a mark where somebody should look. */
export function ReviewField({ id, field: { field, value, box, ...state }, photo, page, choices, onFocus, onInput }: Props) {
  const isInDoubt = isDoubtful({ field, value, ...state });
  const markId = `${id}-mark`;
  return (
    <div class={styles.field} data-field={field} data-doubt={isInDoubt}>
      <label for={id}>{i18n.t(`field.${field}`)}</label>
      <div class={styles.value}>
        {photo && page && box && <Crop photo={photo} page={page} box={box} />}
        <input
          id={id}
          name={field}
          value={value}
          autoComplete="off"
          spellcheck={false}
          {...(isInDoubt ? { 'aria-describedby': markId } : {})}
          onFocus={(event) => {
            event.currentTarget.select();
            onFocus();
          }}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {choices.length > 0 && (
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
      {isInDoubt && (
        <span class={styles.mark} id={markId}>
          <Icon node={CircleAlert} size={14} />
          {i18n.t(value.trim() ? 'review.doubtful' : 'review.missing')}
        </span>
      )}
    </div>
  );
}

/** Largest size of a piece of the photo, in CSS pixels. */
const [cropWidth, cropHeight] = [320, 18];

function Crop({ photo, page, box }: { photo: string; page: OcrPage; box: NonNullable<FieldInReview['box']> }) {
  const isTall = box.height > box.width * 2;
  const scale = Math.min(cropWidth / box.width, (isTall ? 5 * cropHeight : cropHeight) / box.height);
  const margin = 4;
  return (
    <div class={styles.crop} style={{ width: `${box.width * scale + 2 * margin}px`, height: `${box.height * scale + 2 * margin}px` }}>
      <img
        src={photo}
        alt=""
        style={{
          width: `${page.width * scale}px`,
          height: `${page.height * scale}px`,
          left: `${margin - box.left * scale}px`,
          top: `${margin - box.top * scale}px`,
        }}
      />
    </div>
  );
}
