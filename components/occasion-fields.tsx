import type { Occasion } from '@/lib/domain/card';
import { i18n } from './i18n';
import styles from './occasion-fields.module.css';

/** When and where cards were received, and the tags they get; folded away, since most cards come in one by one. */
export function OccasionFields({ occasion, onChange }: { occasion: Occasion; onChange(occasion: Occasion): void }) {
  const { exchangedAt, place } = occasion;
  return (
    <details class={styles.occasion}>
      <summary>{i18n.t('cards.occasion')}</summary>
      <div class={styles.fields}>
        <label>
          {i18n.t('cards.exchangedAt')}
          <input
            type="date"
            name="exchangedAt"
            value={exchangedAt ?? ''}
            onInput={(event) => onChange({ ...occasion, exchangedAt: event.currentTarget.value || undefined })}
          />
        </label>
        <label>
          {i18n.t('cards.place')}
          <input
            name="place"
            placeholder={i18n.t('cards.placeHint')}
            defaultValue={place ?? ''}
            onInput={(event) => onChange({ ...occasion, place: event.currentTarget.value.trim() || undefined })}
          />
        </label>
        <label>
          {i18n.t('field.tags')}
          <input
            name="tags"
            title={i18n.t('form.tagsHint')}
            onInput={(event) =>
              onChange({ ...occasion, tags: event.currentTarget.value.split(/[,、]/).flatMap((tag) => tag.trim() || []) })
            }
          />
        </label>
        <p class={styles.hint}>{i18n.t('cards.occasionHint')}</p>
      </div>
    </details>
  );
}
