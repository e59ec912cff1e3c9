import type { NonEmpty } from '../../domain/language.ts';
import type { AttachmentSpec } from '../define.ts';

/** The papers that belong to an application. None of them holds it up. */
export const attachments: NonEmpty<AttachmentSpec> = [
  {
    id: 'lease',
    label: { da: 'Din lejekontrakt', en: 'Your tenancy agreement' },
    hint: {
      da: 'Alle sider. Et foto af hver side er fint, når det kan læses.',
      en: 'All pages. A photo of each page is fine if it can be read.',
    },
    why: {
      da: 'Udbetaling Danmark skal se, hvad du lejer, og hvad det koster.',
      en: 'Udbetaling Danmark must see what you rent and what it costs.',
    },
    required: true,
    most: 20,
    paper: {
      da: 'Send en kopi. Behold selv kontrakten.',
      en: 'Send a copy. Keep the agreement itself.',
    },
  },
];
