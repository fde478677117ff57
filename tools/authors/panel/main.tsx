import { render } from 'preact';
import { AuthorPanel } from './author-panel';

const { body } = document;
render(<AuthorPanel guide={body.dataset['guide'] ?? '/'} />, body);
