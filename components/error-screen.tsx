import { Component, type ComponentChildren } from 'preact';
import { problemCode } from '@/lib/domain/problem';
import { i18n } from './i18n';
import { problemText } from './problem-text';

/** Shows a sentence in place of a screen that failed, so that a fault is never a blank page. */
export class ErrorScreen extends Component<{ children: ComponentChildren }, { error?: unknown }> {
  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const name = error instanceof Error ? error.name : '';
    const code = ['OpenFailedError', 'MissingAPIError', 'InvalidStateError'].includes(name) ? 'storage/unavailable' : problemCode(error);
    return (
      <main style={{ padding: 'var(--space-6)' }}>
        <h1>{i18n.t('problem.title')}</h1>
        <p role="alert">{problemText(code)}</p>
      </main>
    );
  }
}
