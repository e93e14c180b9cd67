export const root: string;
export function say(text: string): void;
