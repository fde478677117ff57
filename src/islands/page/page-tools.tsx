import { useEffect, useState } from 'preact/hooks';
import type { PageToolsProps } from '../../core/island-props';
import { pageAddress } from '../page-address';
import { printPage } from '../print-page';

const take = (field: HTMLInputElement | null): void => {
  field?.focus();
  field?.select();
};

/** Sends the deep link of the screen that is shown, and prints it. Nothing else goes along. */
export function PageTools({ name, send, print, copied, copy }: PageToolsProps) {
  const [sent, setSent] = useState<{ readonly copied: boolean; readonly url: string }>();
  useEffect(() => {
    const forget = (): void => setSent(undefined);
    window.addEventListener('hashchange', forget);
    return () => window.removeEventListener('hashchange', forget);
  }, []);

  const sendPage = async (): Promise<void> => {
    const url = pageAddress();
    setSent(undefined);
    try {
      if ('share' in navigator) return await navigator.share({ title: name, url });
    } catch (error) {
      if ((error as Error).name === 'AbortError') return;
    }
    // Missing where the page is not secure, and refused where the tap is too long ago.
    const done = await Promise.resolve().then(() => navigator.clipboard.writeText(url)).then(() => true, () => false);
    setSent({ copied: done, url });
  };

  return (
    <div class="page-tools">
      <p class="doors">
        <button type="button" onClick={() => void sendPage()}>{send}</button>
        <button type="button" onClick={() => printPage()}>{print}</button>
      </p>
      <p role="status">{sent?.copied && copied}</p>
      {sent?.copied === false && (
        <div class="search">
          <label>
            {copy}
            <input readOnly value={sent.url} ref={take} />
          </label>
        </div>
      )}
    </div>
  );
}
