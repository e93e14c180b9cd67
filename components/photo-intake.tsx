import { Camera, ImagePlus } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { addPhotos, type OpenPhoto, type RefusedFile } from '@/lib/actions/add-photos';
import type { Occasion } from '@/lib/domain/card';
import { CameraDialog } from './camera-dialog';
import { i18n } from './i18n';
import { Icon } from './icon';
import { OccasionFields } from './occasion-fields';
import styles from './photo-intake.module.css';
import { problemText } from './problem-text';
import { useFileDrop } from './use-file-drop';
import { useSampleCards } from './use-sample-cards';
import { useWorkspace } from './workspace';

/** Takes photos of cards in: chosen, dropped anywhere on the page, pasted, or from the camera. */
export function PhotoIntake({ openPhoto, isFirst }: { openPhoto: OpenPhoto; isFirst: boolean }) {
  const { context, attempt } = useWorkspace();
  const sampleCards = useSampleCards();
  const input = useRef<HTMLInputElement>(null);
  const [occasion, setOccasion] = useState<Occasion>({ tags: [] });
  const [refused, setRefused] = useState<RefusedFile[]>([]);
  const [isCameraOpen, setCameraOpen] = useState(false);

  const take = (files: readonly File[]) =>
    attempt(async () => {
      if (files.length > 0) setRefused((await addPhotos({ ...context, openPhoto }, files, occasion)).refused);
    });

  const isOver = useFileDrop((files) => void take(files));

  return (
    <section class={styles.intake} data-over={isOver}>
      <p>{i18n.t('cards.drop')}</p>
      <p class={styles.formats}>{i18n.t('cards.formats')}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={i18n.t('action.choosePhotos')}
        accept="image/*,application/pdf"
        onChange={(event) => {
          void take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = ''; // So that the same file can be chosen again.
        }}
      />
      <div class={styles.buttons}>
        <button type="button" data-kind="primary" onClick={() => input.current?.click()}>
          <Icon node={ImagePlus} />
          {i18n.t('action.choosePhotos')}
        </button>
        <button type="button" data-action="camera" onClick={() => setCameraOpen(true)}>
          <Icon node={Camera} />
          {i18n.t('action.camera')}
        </button>
        {isFirst && (
          <button type="button" data-action="samples" onClick={() => void attempt(async () => take(await sampleCards()))}>
            {i18n.t('action.trySamples')}
          </button>
        )}
      </div>
      <OccasionFields occasion={occasion} onChange={setOccasion} />
      {refused.length > 0 && (
        <div role="alert" class={styles.refused}>
          <h2>{i18n.t('cards.refused')}</h2>
          <ul>
            {refused.map(({ name, problem }, index) => (
              <li key={`${index} ${name}`}>
                <strong>{name}</strong> {problemText(problem)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isCameraOpen && <CameraDialog onTake={(photo) => void take([photo])} onClose={() => setCameraOpen(false)} />}
    </section>
  );
}
