import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OpenPhoto } from '@/lib/actions/add-photos';
import { replacePhoto } from '@/lib/actions/replace-photo';
import type { Side } from '@/lib/domain/card';
import { CameraDialog } from './camera-dialog';
import { useWorkspace } from './workspace';

interface Props {
  cardId: string;
  side: Side;
  openPhoto: OpenPhoto;
}

/** The ways to another photo of one side of a card: by the camera, or chosen. */
export function ReplacePhoto({ cardId, side, openPhoto }: Props) {
  const { context, attempt, done } = useWorkspace();
  const input = useRef<HTMLInputElement>(null);
  const [isCameraOpen, setCameraOpen] = useState(false);
  const replace = (file: File) =>
    void attempt(async () => done('replacePhoto', await replacePhoto({ ...context, openPhoto }, cardId, side, file)));
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={i18n.t('review.replacePhoto')}
        accept="image/*,application/pdf"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) replace(file);
          currentTarget.value = ''; // So that the same file can be chosen again.
        }}
      />
      <button type="button" data-action="retake" onClick={() => setCameraOpen(true)}>
        {i18n.t('review.retake')}
      </button>
      <button type="button" data-action="replace-photo" onClick={() => input.current?.click()}>
        {i18n.t('review.replacePhoto')}
      </button>
      {isCameraOpen && (
        <CameraDialog
          onTake={(photo) => {
            setCameraOpen(false);
            replace(photo);
          }}
          onClose={() => setCameraOpen(false)}
        />
      )}
    </>
  );
}
