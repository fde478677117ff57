import type { Address } from '../core/block';
import { useGuide } from './guide-context';

/** A link out of the guide: marked as needing a connection, its address readable. */
export function AddressLink({ address }: { address: Address }) {
  const { t } = useGuide();
  const readable = decodeURI(address.url).replace('https://', '').replace(/\/$/, '');
  return (
    <p class="address">
      <a href={address.url} lang={address.lang} rel="noreferrer external">{address.title}</a> <small>({t('link.external')})</small>
      <small class="url">{readable}</small>
    </p>
  );
}
