import type { DemoCitizen, DemoStaff } from '../../cases/ports/identity.ts';
import type { Language, Text } from '../../domain/language.ts';
import { type Assurance, isEnough } from '../../domain/way.ts';
import { citizenKey } from './accounts.ts';
import { html, type Markup } from './markup.ts';
import { page } from './pages.ts';
import type { DemoProviderSettings } from './settings.ts';
import { levelNames, roleNames, texts } from './texts.ts';

/** What a login asks of the person, as the client sent it. */
export interface Ask {
  readonly language: Language;
  readonly level: Assurance;
  readonly stepUp: boolean;
}

/** The invented citizens, one button each. Who has no MitID has none, and is told the way on. */
export function citizensPage(ask: Ask, settings: DemoProviderSettings): string {
  const { language, level } = ask;
  const withMitId = settings.citizens.filter(({ assurance }) => assurance !== 'none');
  const without = settings.citizens.filter(({ assurance }) => assurance === 'none');
  const asked = html`<p>${texts.asks[language]} ${levelNames[level][language]}.</p>`;
  return page(
    language,
    texts.citizens,
    html`<p>${texts.citizensLead[language]}</p>
${level === 'none' ? undefined : asked}
${listed(
  language,
  [...withMitId, ...without].map((citizen) => citizenItem(citizen, ask, settings)),
)}`,
    settings,
  );
}

/** The invented staff with role and authority, one button each. */
export function staffPage({ language }: Ask, settings: DemoProviderSettings): string {
  return page(
    language,
    texts.staff,
    html`<p>${texts.staffLead[language]}</p>
${listed(
  language,
  settings.staff.map((employee) => staffItem(employee, language)),
)}`,
    settings,
  );
}

const listed = (language: Language, items: readonly Markup[]): Markup => html`<form method="post">
<p><button class="choice plain" type="submit" name="choice" value="cancel">${texts.cancel[language]}</button></p>
<ul class="people">
${items}</ul>
</form>`;

function citizenItem(citizen: DemoCitizen, ask: Ask, settings: DemoProviderSettings): Markup {
  const { language } = ask;
  const { name, assurance, situation } = citizen;
  const ways =
    assurance === 'none'
      ? html`<p>${texts.noMitId[language]} <a href="${settings.portal.href}">${texts.otherWays[language]}</a></p>`
      : html`<p>${texts.level[language]} ${levelNames[assurance][language]}.</p>
<div class="choices">${choicesOf(citizen, ask)}</div>`;
  return html`<li>
<h2>${name}</h2>
<p>${situation[language]}</p>
${ways}
</li>
`;
}

/** A person's own level; in a step-up also the one above, where theirs is not enough. */
function choicesOf(citizen: DemoCitizen, { language, level, stepUp }: Ask): readonly Markup[] {
  const key = citizenKey(citizen);
  const own = choice(`${key}:own`, texts.logIn, citizen.name, language);
  const canLift = stepUp && citizen.assurance === 'low' && !isEnough('low', level);
  return canLift ? [own, choice(`${key}:lifted`, texts.stepUp, citizen.name, language)] : [own];
}

const staffItem = (employee: DemoStaff, language: Language): Markup => html`<li>
<h2>${employee.name}</h2>
<p>${employee.roles.map((role) => roleNames[role]?.[language] ?? role).join(', ')} &ndash; ${employee.authorityName[language]}</p>
<div class="choices">${choice(`${employee.id}:own`, texts.logIn, employee.name, language)}</div>
</li>
`;

const choice = (value: string, text: Text, name: string, language: Language): Markup =>
  html`<button class="choice" type="submit" name="choice" value="${value}">${text[language]} ${name}</button>
`;
