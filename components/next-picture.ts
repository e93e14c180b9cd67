/** A page that is not seen draws nothing, and must not wait for it. */
const longest = 100;

/** Ends when what was drawn just now is on the screen, so that whatever comes after it does not hold it up. */
export const nextPicture = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longest);
  });
