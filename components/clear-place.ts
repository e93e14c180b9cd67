/** Where something stands on the screen, in CSS pixels. */
type Place = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/**
 * The lower edge of a bar that would stand on the foot of the screen, where it hides none of these places: on top of those
 * that are in its way, one after the other.
 */
export function clearPlace(bar: Place, places: readonly Place[]): number {
  const height = bar.bottom - bar.top;
  const inWay = (bottom: number) =>
    places.find(({ left, right, top, bottom: end }) => left < bar.right && bar.left < right && top < bottom && bottom - height < end);
  let { bottom } = bar;
  for (let place = inWay(bottom); place; place = inWay(bottom)) bottom = place.top;
  return bottom;
}
