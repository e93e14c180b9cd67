import { askable, stagesAsked } from '@/lib/domain/completeness';
import { askedLabel } from './field-labels';
import { i18n } from './i18n';
import styles from './required-fields.module.css';
import { useCustomFields } from './use-custom-fields';
import { useSetting } from './use-setting';
import { useWorkspace } from './workspace';

/** Which fields are required of which kind of customer: nothing is refused by it, what is missing is shown. */
export function RequiredFields() {
  const { attempt } = useWorkspace();
  const [required, write] = useSetting('requiredFields');
  const custom = useCustomFields('contacts');
  if (!required) return null;
  const rows = [
    ...askable.map((name) => ({ name, label: askedLabel(name) })),
    ...custom.map(({ id, label }) => ({ name: `custom:${id}`, label })),
  ];
  const toggle = (stage: (typeof stagesAsked)[number], name: string) => {
    const asked = required[stage] ?? [];
    const next = asked.includes(name) ? asked.filter((other) => other !== name) : [...asked, name];
    void attempt(() => write({ ...required, [stage]: next }));
  };
  const stageLabel = (stage: (typeof stagesAsked)[number]) => i18n.t(stage === 'unknown' ? 'settings.noStage' : `lifecycle.${stage}`);
  return (
    <section>
      <h2>{i18n.t('settings.required')}</h2>
      <p class="quiet">{i18n.t('settings.requiredHint')}</p>
      <div class={styles.frame}>
        <table class={styles.table}>
          <thead>
            <tr>
              <td />
              {stagesAsked.map((stage) => (
                <th key={stage} scope="col">
                  {stageLabel(stage)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, label }) => (
              <tr key={name}>
                <th scope="row">{label}</th>
                {stagesAsked.map((stage) => (
                  <td key={stage}>
                    <input
                      type="checkbox"
                      name={`required.${stage}.${name}`}
                      aria-label={`${label}: ${stageLabel(stage)}`}
                      checked={required[stage]?.includes(name) ?? false}
                      onChange={() => toggle(stage, name)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href="#/incomplete">{i18n.t('incomplete.title')}</a>
      </p>
    </section>
  );
}
