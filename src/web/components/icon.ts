import { asset } from '../assets.ts';
import { html, type Markup } from './html.ts';

export type IconName =
  | 'info'
  | 'success'
  | 'warning'
  | 'error'
  | 'check'
  | 'chevron-left'
  | 'arrow-forward';

/** An icon that only decorates: words beside it say the same. */
export const icon = (name: IconName, classes = ''): Markup =>
  html`<svg class="icon-svg ${classes}" focusable="false" aria-hidden="true"><use href="${asset('icons')}#${name}"></use></svg>`;
