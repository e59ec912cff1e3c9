import { coverFacts, coverWords } from '../../self-services/cover-sheet.ts';
import type { Letter } from '../../self-services/define.ts';
import type { CoverSheet } from '../../self-services/letter.ts';
import { type LetterBlock, letterBlocks } from '../../self-services/letter-blocks.ts';
import type { Page } from '../page.ts';
import { qrCode } from './qr-code.ts';
import { attributes, html, type Markup, type Part } from './html.ts';

/** A letter as it is read on the screen and printed on one sheet. `level` is that of its heading. */
export const letterSheet = (
  page: Page,
  letter: Letter,
  options: {
    readonly from?: string;
    readonly to?: string;
    readonly day?: string;
    readonly level?: Level;
    /** Of a letter on paper: as it is seen through the envelope's window. */
    readonly window?: readonly string[];
  } = {},
): Markup =>
  html`<article class="letter-sheet">${
    (options.from ?? options.to ?? options.day) !== undefined &&
    html`<p class="letter-head">${options.from && html`<strong>${options.from}</strong>`}${
      options.to && html`<br>${page.t('components:letterTo')} ${options.to}`
    }${options.window === undefined && options.day && html`<br>${options.day}`}</p>`
  }${
    options.window !== undefined &&
    html`<p class="letter-window">${options.window.map(
      (line, index) => html`${index > 0 && html`<br>`}${line}`,
    )}</p><p>${options.day}</p>`
  }${titles[options.level ?? 2](page.say(letter.title))}${
    letter.facts.length > 0 &&
    html`<dl class="letter-facts">${letter.facts.map(
      (fact) =>
        html`<div><dt>${page.say(fact.label)}</dt><dd>${unbroken(page.say(fact.value))}</dd></div>`,
    )}</dl>`
  }${letterBlocks(letter, page.language).map(draw)}${
    letter.cover && coverSheet(page, letter.cover, options.level)
  }</article>`;

/** The page that goes with a letter that asks, as it is printed after it. */
const coverSheet = (page: Page, cover: CoverSheet, level: Level = 2): Markup =>
  html`<section class="letter-cover">${below[level](page.say(coverWords.title))}<p>${page.say(coverWords.how)}</p><dl class="letter-facts">${coverFacts(
    cover,
  ).map(
    ({ label, value }) =>
      html`<div><dt>${page.say(label)}</dt><dd>${unbroken(page.say(value))}</dd></div>`,
  )}</dl>${qrCode({ text: cover.reference, label: cover.reference })}<p>${page.say(
    coverWords.scan,
  )}</p></section>`;

type Level = 2 | 3 | 4;

const titles: Record<Level, (words: string) => Markup> = {
  2: (words) => html`<h2>${words}</h2>`,
  3: (words) => html`<h3>${words}</h3>`,
  4: (words) => html`<h4>${words}</h4>`,
};

/** One step deeper. */
const below: typeof titles = { 2: titles[3], 3: titles[4], 4: (words) => html`<h5>${words}</h5>` };

const draw = (block: LetterBlock): Markup =>
  block.kind === 'paragraph'
    ? html`<p${attributes({ lang: block.language })}>${unbroken(block.text)}</p>`
    : html`<ul${attributes({ lang: block.language })}>${block.items.map((item) => html`<li>${unbroken(item)}</li>`)}</ul>`;

/** A reference is not torn at its hyphen, in large print least of all. */
const unbroken = (text: string): Part =>
  text
    .split(/\b([\dA-Z]{5}-[\dA-Z]{5})\b/)
    .map((part, at) => (at % 2 === 1 ? html`<span class="unbroken">${part}</span>` : part));
