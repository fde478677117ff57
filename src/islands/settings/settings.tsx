import { useState } from 'preact/hooks';
import type { SettingsProps } from '../../core/island-props';
import type { Settings as Choice } from '../../core/settings';

/** Where the settings are kept. */
export interface SettingsSource {
  get(): Choice;
  set(change: Partial<Choice>): void;
  /** Forgets everything that the guide keeps of the reader, and begins afresh. */
  clearAll(): void;
}

interface ChoiceProps {
  readonly name: 'colours' | 'size';
  readonly words: { readonly legend: string; readonly values: Readonly<Record<string, string>> };
  readonly chosen: string;
  choose(change: Partial<Choice>): void;
}

const OneOf = ({ name, words: { legend, values }, chosen, choose }: ChoiceProps) => (
  <fieldset>
    <legend>{legend}</legend>
    {Object.entries(values).map(([value, label]) => (
      <label class="mark" key={value}>
        <input type="radio" name={name} value={value} checked={chosen === value} onChange={({ currentTarget }) => {
          choose({ [name]: value } as Partial<Choice>);
          // A larger text has moved it.
          currentTarget.scrollIntoView({ block: 'nearest' });
        }} /> {label}
      </label>
    ))}
  </fieldset>
);

/** Takes everything away, after a second tap. */
function ClearAll({ words: { label, asks, yes, no }, clearAll }: { readonly words: SettingsProps['clearAll'] } & Pick<SettingsSource, 'clearAll'>) {
  const [asking, setAsking] = useState(false);
  if (!asking) return <button type="button" onClick={() => setAsking(true)}>{label}</button>;
  return (
    <div class="keeps" role="group" aria-label={label}>
      <p role="alert">{asks}</p>
      <button type="button" class="strong" onClick={clearAll}>{yes}</button> <button type="button" onClick={() => setAsking(false)}>{no}</button>
    </div>
  );
}

/** What the reader may choose. */
export function Settings({ source, colours, size, slash, slashHint, clearAll }: SettingsProps & { source: SettingsSource }) {
  const [settings, setSettings] = useState(source.get);
  const choose = (change: Partial<Choice>): void => {
    source.set(change);
    setSettings(source.get());
  };
  return (
    <>
      <OneOf name="colours" words={colours} chosen={settings.colours} choose={choose} />
      <OneOf name="size" words={size} chosen={settings.size} choose={choose} />
      <label class="mark">
        <input type="checkbox" checked={settings.slash} aria-describedby="tast-hjaelp" onChange={({ currentTarget }) => choose({ slash: currentTarget.checked })} /> {slash}
      </label>
      <p class="fine" id="tast-hjaelp">{slashHint}</p>
      <ClearAll words={clearAll} clearAll={source.clearAll} />
    </>
  );
}
