import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { clearPlace } from './clear-place';
import styles from './notice-bar.module.css';

/** What stands at the foot of a screen or of a form, to be pressed: marked with `data-foot`, it is never hidden. */
const feet = '[data-foot]';

/** The bar that tells what happened, at the foot of the screen; it moves up where something to press stands there. */
export function NoticeBar({ isShown, children }: { isShown: boolean; children: ComponentChildren }) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!isShown || !element) return;
    const place = () => {
      element.style.translate = '';
      const ground = element.getBoundingClientRect();
      const others = [...document.querySelectorAll(feet)].map((foot) => foot.getBoundingClientRect());
      element.style.translate = `0 ${clearPlace(ground, others) - ground.bottom}px`;
    };
    place();
    // Screens come and go beneath it, and scroll.
    const changes = new MutationObserver(place);
    changes.observe(document.body, { childList: true, subtree: true });
    const sizes = new ResizeObserver(place);
    sizes.observe(element);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      changes.disconnect();
      sizes.disconnect();
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [isShown]);
  return (
    <div class={styles.bar} role="status" ref={bar} data-shown={isShown}>
      {children}
    </div>
  );
}
