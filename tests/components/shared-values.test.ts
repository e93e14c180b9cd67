import { expect, test } from 'vitest';
import { SharedValues } from '@/components/shared-values';

test('a value is watched once however many follow it, and known at once to whoever comes later', () => {
  const shared = new SharedValues();
  const heard: string[] = [];
  let watched = 0;
  let tell: (value: number) => void = () => undefined;
  const watch = (hear: (value: number) => void) => {
    watched++;
    tell = hear;
    return () => heard.push('ended');
  };

  const stop = shared.follow('size', watch, (size) => heard.push(`one ${size}`));
  expect(shared.known('size')).toBeUndefined();
  tell(1);
  shared.follow('size', watch, (size) => heard.push(`two ${size}`));
  expect(heard).toEqual(['one 1', 'two 1']);
  expect(shared.known('size')).toBe(1);

  stop();
  tell(2);
  expect(heard.slice(2)).toEqual(['two 2']);
  expect(watched).toBe(1);

  shared.end();
  expect(heard.slice(3)).toEqual(['ended']);
  expect(shared.known('size')).toBeUndefined();
});
