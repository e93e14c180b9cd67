import { ImagePlus } from 'lucide';
import { useState } from 'preact/hooks';
import type { OpenPhoto } from '@/lib/actions/add-photos';
import { replacePhoto } from '@/lib/actions/replace-photo';
import type { Side } from '@/lib/domain/card';
import { CameraDialog } from './camera-dialog';
import { i18n } from './i18n';
import { Icon } from './icon';
import { useWorkspace } from './workspace';

interface Props {
  cardId: string;
  side: Side;
  openPhoto: OpenPhoto;
  /** In a narrow place: the second way is an icon. */
  isShort?: boolean;
}

/** The ways to another photo of one side of a card: by the camera, or chosen. */
export function ReplacePhoto({ cardId, side, openPhoto, isShort = false }: Props) {
  const { context, attempt, done } = useWorkspace();
  const [isCameraOpen, setCameraOpen] = useState(false);
  const replace = (file: File) =>
    void attempt(async () => done('replacePhoto', await replacePhoto({ ...context, openPhoto }, cardId, side, file)));
  // Made when it is asked for: a list of many cards needs no hidden fields.
  const choose = () => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', accept: 'image/*,application/pdf' });
    input.onchange = () => input.files?.[0] && replace(input.files[0]);
    input.click();
  };
  return (
    <>
      <button type="button" data-action="retake" onClick={() => setCameraOpen(true)}>
        {i18n.t('review.retake')}
      </button>
      <button type="button" data-action="replace-photo" title={isShort ? i18n.t('review.replacePhoto') : undefined} onClick={choose}>
        {isShort ? <Icon node={ImagePlus} label={i18n.t('review.replacePhoto')} /> : i18n.t('review.replacePhoto')}
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
