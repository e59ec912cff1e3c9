import type { Page } from '../../src/web/page.ts';
import type { Markup } from '../../src/web/components/html.ts';
import { components } from '../../src/web/components/index.ts';
import { careSamples } from './care-samples.ts';

type Sample = (page: Page, text: string) => Markup;
const both = (text: string) => ({ da: text, en: text });
const options = (text: string) => [
  { value: text, label: text, hint: text },
  { value: 'b', label: text },
];
const base = (text: string) => ({ name: 'key', label: text, hint: text, error: text });

/** Every component that templates may call, with the text in every place that takes one. */
export const samples: { readonly [name in keyof typeof components]: Sample } = {
  addressField: (page, text) =>
    components.addressField(page, {
      kind: 'address',
      ...base(text),
      value: { query: text, id: text, street: text, number: text, town: text },
      hits: [{ id: text, text }],
      errors: { street: text },
    }),
  alert: (page, text) =>
    components.alert(page, { kind: 'info', heading: text, text, paragraphs: [text] }),
  backLink: (page, text) => components.backLink(page, '/', text),
  badge: (_page, text) => components.badge(text, 'info'),
  button: (_page, text) => components.button({ text, action: text, form: 'form' }),
  buttonLink: (_page, text) => components.buttonLink({ text, href: `/${text}` }),
  chargeBlock: (page, text) =>
    components.chargeBlock(page, {
      when: 'sent',
      charge: {
        kind: 'fee',
        standing: 'demanded',
        kroner: 225,
        why: both(text),
        basis: {
          act: both(text),
          section: text,
          from: '2020-01-01',
          source: { title: text, checked: '2026-11-22' },
          certainty: 'verified',
        },
        complaint: { body: both(text), sentTo: both(text) },
        payAt: `https://${text}`,
      },
    }),
  checkbox: (_page, text) => components.checkbox({ name: 'tick', value: text, label: text }),
  checkboxesField: (page, text) =>
    components.checkboxesField(page, {
      kind: 'checkboxes',
      ...base(text),
      options: options(text),
      values: [text],
    }),
  choiceField: (page, text) =>
    components.choiceField(page, {
      kind: 'choice',
      ...base(text),
      options: options(text),
      value: text,
    }),
  contactBlock: (page, text) =>
    components.contactBlock(page, {
      name: text,
      contact: {
        phone: text,
        visit: text,
        openingHours: both(text),
        website: `https://${text}`,
        postal: text,
      },
    }),
  csrfField: (_page, text) => components.csrfField(text),
  actingFor: (page, text) =>
    components.actingFor({
      ...page,
      acting: { name: text, as: 'mandate', key: text, change: '/self-service/x/for-whom' },
    }),
  forWhomField: (page, text) =>
    components.forWhomField({
      ...page,
      acting: { name: text, as: 'guardian', key: text, change: '/self-service/x/for-whom' },
    }),
  dataTable: (_page, text) =>
    components.dataTable({
      caption: text,
      columns: [text, { text, numeric: true }],
      rows: [[text, text]],
      rowHeaders: true,
    }),
  dateField: (page, text) =>
    components.dateField(page, {
      kind: 'date',
      ...base(text),
      value: { day: text, month: text, year: text },
    }),
  details: (_page, text) => components.details(text, text),
  errorSummary: (page, text) => components.errorSummary(page, [{ href: '#key', text }], text),
  field: (page, text) => components.field(page, { kind: 'long-text', ...base(text), value: text }),
  formButtons: (_page, text) => components.formButtons([components.button({ text })]),
  icon: () => components.icon('info'),
  knownFacts: (page, text) =>
    components.knownFacts(
      page,
      [
        { label: text, value: text, source: 'person-register' },
        { label: text, value: text, source: 'digital-post', name: 'key', error: text },
      ],
      { website: `https://${text}`, phone: text },
    ),
  languageSwitch: (page, text) =>
    components.languageSwitch({ ...page, path: `/${text}` }, undefined),
  letterSheet: (page, text) =>
    components.letterSheet(
      page,
      {
        title: both(text),
        paragraphs: [both(text)],
        facts: [{ label: both(text), value: both(text) }],
      },
      { from: text, to: text, day: text },
    ),
  pdfLinks: (page, text) => components.pdfLinks(page, `/${text}`),
  practiceField: (page, text) =>
    components.practiceField(page, {
      kind: 'practice',
      ...base(text),
      value: { query: text, id: text, name: text },
      hits: [
        { id: text, name: text, address: text, kilometres: 1.25, open: true },
        { id: 'b', name: text, address: text, open: false },
      ],
      search: 'none',
    }),
  printedBlocks: (_page, text) =>
    components.printedBlocks([
      { kind: 'heading', text },
      { kind: 'paragraph', text, bold: true },
      { kind: 'list', items: [text] },
      { kind: 'facts', rows: [{ label: text, value: text }] },
      { kind: 'qr-code', text, beside: [{ label: text, value: text }] },
      { kind: 'notice', heading: text, text },
    ]),
  publicMessages: (page, text) =>
    components.publicMessages(page, {
      messages: [{ text: both(text), authority: both(text) }],
    }),
  qrCode: (_page, text) => components.qrCode({ text, label: text }),
  outageNotice: (page) =>
    components.outageNotice(page, {
      outages: ['login', 'register'],
      notLookedUp: ['digitalPost', 'decisions'],
    }),
  printButton: (page) => components.printButton(page),
  selectField: (page, text) =>
    components.selectField(page, {
      choose: text,
      ...base(text),
      options: options(text),
      value: text,
    }),
  sendAgain: (_page, text) =>
    components.sendAgain({ action: `/${text}`, fields: { [text]: [text, text] }, text }),
  ...careSamples,
  siteFooter: (page, text) =>
    components.siteFooter(page, { demo: true, help: { phone: text }, outages: [], messages: [] }),
  siteHeader: (page, text) =>
    components.siteHeader(
      { ...page, path: `/${text}`, csrf: text, citizen: { name: text } },
      { demo: true, help: {}, outages: [], messages: [] },
      undefined,
    ),
  stepIndicator: (page, text) =>
    components.stepIndicator(page, { current: 2, total: 5, title: text }),
  summaryList: (page, text) =>
    components.summaryList(page, [
      { label: text, value: text, change: `/${text}` },
      { label: text, value: [text, text] },
    ]),
  textField: (page, text) =>
    components.textField(page, {
      kind: 'text',
      ...base(text),
      value: text,
      autocomplete: 'name',
    }),
  wayInCard: (page, text) =>
    components.wayInCard(page, { title: text, who: text, note: text, withoutMitId: true }),
};
