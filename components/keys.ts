/**
 * Whether a key press belongs to the input method: Enter that ends a conversion must not save, pick or submit.
 * Some browsers end the composition before the key event, and give away what it was by key code 229.
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Whether the press would type something where the focus is, so that single letters are no commands there. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), select, textarea'))
  );
}

/** The name of a press as the list of keys writes it: `l`, `/`, `Ctrl+Enter`, `Escape`. The Mac's command key counts as Ctrl. */
export function keyName(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key;
}
