import type { Contact } from '../core/contact';
import { typeset } from '../core/rich-text';
import { Icon } from './icon';
import { useGuide } from './guide-context';

/** Where the link of a number leads: it calls. While the number is missing, it shows those that there are. */
export const callAddress = ({ dial }: Contact): string => (dial === '' ? '#kontakt' : `tel:${dial}`);

/** A button that calls. It is plain HTML and never disabled, whatever the hour. A number that is missing says so. */
export function CallLink({ contact }: { contact: Contact }) {
  const { t } = useGuide();
  if (contact.dial === '') return <p class="aside">{t('call.missing')}</p>;
  const short = contact.short === contact.number;
  return (
    <a class={contact.urgent ? 'call urgent' : 'call'} href={callAddress(contact)} aria-label={short ? undefined : t('call.named', { name: contact.short, number: contact.number })}>
      <Icon name="phone" /> {t('call.number', { number: typeset(contact.number) })}
    </a>
  );
}
