import type {
  PaperAnswer,
  PaperForm,
  PaperPart,
  PaperQuestion,
  TickOption,
} from '../../self-services/paper-form.ts';
import { html, type Markup, type Part } from './html.ts';

/** A paper form as it is printed. What is drawn to write on is hidden from screen readers: they read the words. */
export const paperSheet = (form: PaperForm): Markup =>
  html`<div class="paper-number"><p><strong>${form.numberLabel}: <span class="reference">${form.number}</span></strong><br>${
    form.numberHint
  }</p></div>${form.parts.map((part) => section(part, form))}`;

const section = (part: PaperPart, form: PaperForm): Markup =>
  html`<section class="paper-part"><h2>${part.heading}</h2>${part.paragraphs.map(
    (text) => html`<p>${text}</p>`,
  )}${
    part.list !== undefined && html`<ul>${part.list.map((text) => html`<li>${text}</li>`)}</ul>`
  }${part.questions.map((question) => asked(question, form))}</section>`;

const asked = ({ label, hint, optional, answer }: PaperQuestion, form: PaperForm): Markup =>
  html`<div class="paper-question"><h3>${label}${
    optional && html` <span class="weight-normal">(${form.optional})</span>`
  }</h3>${hint !== undefined && html`<p class="form-hint">${hint}</p>`}${room(answer)}</div>`;

function room(answer: PaperAnswer): Part {
  switch (answer.kind) {
    case 'lines':
      return times(answer.count).map(() => line);
    case 'named-lines':
      return [
        answer.self !== undefined && ticks([{ label: answer.self }]),
        ...answer.rows.map(
          (row) =>
            html`<div class="paper-row">${row.map(
              ({ label, share }) => html`<div class="paper-share-${share}">${line}${label}</div>`,
            )}</div>`,
        ),
      ];
    case 'boxes':
      return html`<div class="paper-boxes">${answer.groups.map(
        ({ count, label }) =>
          html`<div><span class="paper-signs" aria-hidden="true">${times(count).map(
            () => html`<span></span>`,
          )}</span>${label}</div>`,
      )}</div>`;
    case 'given':
      return html`<p><strong>${answer.text}</strong></p><div class="paper-share-12">${line}${answer.mend}</div>`;
    default:
      return ticks(answer.options);
  }
}

const ticks = (options: readonly TickOption[]): Markup =>
  html`<ul class="nobullet-list paper-ticks">${options.map(
    ({ label, hint }) =>
      html`<li><span class="paper-tick" aria-hidden="true"></span><span>${label}${
        hint !== undefined && html`<span class="form-hint">${hint}</span>`
      }</span></li>`,
  )}</ul>`;

const line = html`<div class="paper-line" aria-hidden="true"></div>`;
const times = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
