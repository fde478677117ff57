import { useState } from 'preact/hooks';
import type { SettingsProps } from '../../core/island-props';

/** Where the settings are kept. */
export interface SettingsSource {
  get(): { readonly slash: boolean };
  set(change: { readonly slash: boolean }): void;
}

/** What the reader may choose. */
export function Settings({ source, slash, slashHint }: SettingsProps & { source: SettingsSource }) {
  const [on, setOn] = useState(source.get().slash);
  const choose = (checked: boolean): void => {
    source.set({ slash: checked });
    setOn(checked);
  };
  return (
    <>
      <label class="mark">
        <input type="checkbox" checked={on} aria-describedby="tast-hjaelp" onChange={({ currentTarget }) => choose(currentTarget.checked)} /> {slash}
      </label>
      <p class="fine" id="tast-hjaelp">{slashHint}</p>
    </>
  );
}
