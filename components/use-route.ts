import { useLayoutEffect, useState } from 'preact/hooks';

const readRoute = (): string[] => location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);

/** The place in the app as the address has it: `#/cards/<id>` is `['cards', '<id>']`. */
export function useRoute(): string[] {
  const [route, setRoute] = useState(readRoute);
  // As soon as the screen is there: an address that changes before the next picture is drawn must not be missed.
  useLayoutEffect(() => {
    const onChange = () => setRoute(readRoute());
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return route;
}

/** Goes to a place in the app, such as `/customers/<id>`. */
export function goTo(route: string): void {
  location.hash = route;
}
