import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A screen whose code is loaded when it is first shown: lists and the panel open without what reading cards needs. */
export function lazy<P extends object>(load: () => Promise<(props: P) => ComponentChildren>) {
  let loaded: ((props: P) => ComponentChildren) | undefined;
  return function Lazy(props: P) {
    const [screen, setScreen] = useState(() => ({ Screen: loaded }));
    const [failure, setFailure] = useState<{ error: unknown }>();
    useEffect(() => {
      if (loaded) return;
      load().then(
        (Screen) => {
          loaded = Screen;
          setScreen({ Screen });
        },
        (error: unknown) => setFailure({ error }),
      );
    }, []);
    if (failure) throw failure.error;
    const { Screen } = screen;
    return Screen ? <Screen {...props} /> : null;
  };
}
