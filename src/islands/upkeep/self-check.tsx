import { useState } from 'preact/hooks';
import { fill } from '../../core/fill';
import type { UpkeepProps } from '../../core/island-props';
import { runChecks, STEPS, type CheckTools, type CheckView } from './run-checks';

type Words = UpkeepProps['check'];

function wordsAbout(step: (typeof STEPS)[number], { steps, total, broken }: CheckView, words: Words): string {
  const [label, fault] = words.steps[step];
  if (steps[step] === undefined) return `${label} …`;
  if (steps[step]) return `${label}: ${words.fine}`;
  return `${label}: ${step === 'files' && total > 0 ? `${fill(words.broken, { count: broken.length, total })} ${broken.join(', ')}` : fault}`;
}

function result({ steps, over, repairing }: CheckView, words: Words): string {
  if (!over) return '';
  if (STEPS.every((step) => steps[step])) return words.well;
  return repairing && !steps.files ? words.needs : words.unwell;
}

/** "Tjek at guiden virker offline": looks at everything that a call without a connection needs, says of each whether it is well, and repairs what can be fetched again. */
export function SelfCheck({ tools, onRepaired, check: words, repair, call, builtAt }: UpkeepProps & { tools: CheckTools; onRepaired(): void; repair: string }) {
  const [view, setView] = useState<CheckView>();
  const start = (repairing: boolean): void => {
    if (view && !view.over) return;
    void runChecks({ tools, repairing, call, builtAt, onChange: setView }).then(() => repairing && onRepaired());
  };
  return (
    <>
      <p><button type="button" onClick={() => start(false)}>{words.start}</button></p>
      {view && (
        <ul>
          {STEPS.filter((step) => step in view.steps).map((step) => (
            <li key={step} class={view.steps[step] === false ? 'until' : undefined}>
              {wordsAbout(step, view, words)} {step === 'files' && view.steps.files === undefined && <progress value={view.done} max={Math.max(view.total, 1)} aria-label={words.steps.files[0]} />}
            </li>
          ))}
        </ul>
      )}
      <p role="status">{view && result(view, words)}</p>
      {view?.over && !view.steps.files && <p><button type="button" class="strong" onClick={() => start(true)}>{repair}</button></p>}
    </>
  );
}
