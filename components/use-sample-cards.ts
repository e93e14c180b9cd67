import { browser } from 'wxt/browser';

const names = ['hotaruno.png', 'hakuto.png', 'larkmoor.png'] as const;

/** Gives the sample cards that come with the extension, as files. */
export const useSampleCards = () => (): Promise<File[]> =>
  Promise.all(
    names.map(async (name) => {
      const answer = await fetch(browser.runtime.getURL(`/samples/${name}`));
      return new File([await answer.blob()], name);
    }),
  );
