import { useEffect, useRef, useState } from 'preact/hooks';
import styles from './camera-dialog.module.css';
import { Dialog } from './dialog';
import { i18n } from './i18n';
import { problemText } from './problem-text';
import { useAppAddress } from './use-app-address';

interface Props {
  onTake(photo: File): void;
  onClose(): void;
}

/** Takes photos with the camera, one after the other, until it is closed. The camera is on only while this is open. */
export function CameraDialog({ onTake, onClose }: Props) {
  const appAddress = useAppAddress();
  const video = useRef<HTMLVideoElement>(null);
  const [taken, setTaken] = useState(0);
  const [isBroken, setBroken] = useState(false);

  useEffect(() => {
    let stream: MediaStream | undefined;
    let isGone = false;
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment', width: { ideal: 3840 }, height: { ideal: 2160 } } })
      .then((opened) => {
        stream = opened;
        if (isGone || !video.current) stop(opened);
        else video.current.srcObject = opened;
      })
      .catch(() => setBroken(true));
    return () => {
      isGone = true;
      if (stream) stop(stream);
    };
  }, []);

  const take = async () => {
    const { current } = video;
    if (!current?.videoWidth) return;
    const canvas = new OffscreenCanvas(current.videoWidth, current.videoHeight);
    canvas.getContext('2d')?.drawImage(current, 0, 0);
    onTake(new File([await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })], 'camera.jpg'));
    setTaken(taken + 1);
  };

  return (
    <Dialog title={i18n.t('camera.title')} onClose={onClose}>
      {isBroken ? (
        <p role="alert">
          {problemText('camera/unavailable')}{' '}
          <a href={appAddress('/cards')} target="_blank" rel="noreferrer">
            {i18n.t('camera.openFull')}
          </a>
        </p>
      ) : (
        <div class={styles.camera}>
          <video ref={video} autoPlay playsInline muted />
          <p class="quiet">{i18n.t('camera.hint')}</p>
          <button type="button" data-kind="primary" data-action="take" onClick={() => void take()}>
            {i18n.t('camera.take')}
            {taken > 0 && ` (${taken})`}
          </button>
        </div>
      )}
    </Dialog>
  );
}

const stop = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};
