import { useEffect, useState } from 'preact/hooks';

/** Gives files that are dropped anywhere on the page, or pasted, to `take`. True while some are held over it. */
export function useFileDrop(take: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => take([...(event.clipboardData?.files ?? [])]);
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault(); // Without this the browser would open the file in place of the app.
      setOver(event.type !== 'dragleave' && event.type !== 'drop');
      if (event.type === 'drop') take([...event.dataTransfer.files]);
    };
    const drags = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;
    document.addEventListener('paste', onPaste);
    for (const type of drags) document.addEventListener(type, onDrag);
    return () => {
      document.removeEventListener('paste', onPaste);
      for (const type of drags) document.removeEventListener(type, onDrag);
    };
  });
  return isOver;
}
