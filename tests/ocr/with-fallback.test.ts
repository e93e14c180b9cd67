import { expect, test, vi } from 'vitest';
import { Problem, type ProblemCode } from '@/lib/domain/problem';
import { withFallback } from '@/lib/ocr/with-fallback';

const picture = { width: 10, height: 10 } as ImageBitmap;
const engine = (id: string, problem?: ProblemCode) => ({
  id,
  close: vi.fn(async () => {}),
  recognize: vi.fn(async () => {
    if (problem) throw new Problem(problem);
    return { width: 10, height: 10, lines: [], readBy: id };
  }),
});
const { signal } = new AbortController();

test('the first engine reads as long as it can', async () => {
  const other = engine('other');
  expect(await withFallback(engine('first'), other).recognize(picture, { signal })).toMatchObject({ readBy: 'first' });
  expect(other.recognize).not.toHaveBeenCalled();
});

test('where it fails, the other one reads this card and those after it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const [first, other] = [engine('first', 'ocr/failed'), engine('other')];
  const both = withFallback(first, other);
  expect(await both.recognize(picture, { signal })).toMatchObject({ readBy: 'other' });
  expect(await both.recognize(picture, { signal })).toMatchObject({ readBy: 'other' });
  expect(first.recognize).toHaveBeenCalledTimes(1);
});

test('a picture that is to blame itself is not read twice', async () => {
  const other = engine('other');
  await expect(withFallback(engine('first', 'photo/no-memory'), other).recognize(picture, { signal })).rejects.toThrow(Problem);
  expect(other.recognize).not.toHaveBeenCalled();
});

test('when both fail, that is a problem', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await expect(withFallback(engine('first', 'ocr/failed'), engine('other', 'ocr/timeout')).recognize(picture, { signal })).rejects.toThrow(
    Problem,
  );
});
