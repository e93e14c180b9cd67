import { browser } from 'wxt/browser';

/** Gives the address of a place in the full page, such as `/customers/<id>`. */
export const useAppAddress = (): ((route: string) => string) => (route) => `${browser.runtime.getURL('/app.html')}#${route}`;
