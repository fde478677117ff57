import { useEffect, useState } from 'preact/hooks';
import { dateInWords } from '../../core/date-in-words';
import { fill } from '../../core/fill';
import type { OfflineProps, UpkeepProps } from '../../core/island-props';
import type { UpkeepControl } from './upkeep-control';

/** When the guide last looked for a newer edition, and a button that looks now. */
export function Updates({ control, apply, offline, ...words }: UpkeepProps & { control: UpkeepControl; apply(): void; offline: OfflineProps }) {
  const [{ asked, lookedOn }, setView] = useState(control.view.get);
  useEffect(() => control.view.subscribe(setView), [control]);
  const answers = { looking: '…', newest: words.newest, ready: offline.updateReady, unreachable: words.unreachable };
  return (
    <>
      {lookedOn && <p>{fill(words.looked, { date: dateInWords(lookedOn, words) })}</p>}
      <p><button type="button" onClick={() => asked !== 'looking' && void control.look()}>{words.look}</button></p>
      <p>
        <span role="status">{asked && answers[asked]}</span>{' '}
        {asked === 'ready' && <button type="button" class="strong" onClick={apply}>{offline.updateApply}</button>}
      </p>
    </>
  );
}
