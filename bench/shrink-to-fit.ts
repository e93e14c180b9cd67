/** Runs in the page of a card. Nothing printed may be cut off by the card's edge: where there is much to say the type is smaller, as on real cards. */
export function shrinkToFit(): void {
  const card = document.querySelector<HTMLElement>('.card');
  if (!card) throw new Error('There is no card on the page.');
  for (let zoom = 1; card.scrollHeight > card.clientHeight && zoom > 0.5; zoom -= 0.04) {
    for (const block of card.querySelectorAll<HTMLElement>(':scope > div:not([data-band])')) block.style.setProperty('zoom', String(zoom));
  }
}
