import type { NonEmpty } from '../../domain/language.ts';
import { contactFields, contactTitle } from '../contact-questions.ts';
import type { Step } from '../define.ts';
import { type Place, places, placesFor } from './adults.ts';
import { type Answers, adultCounts } from './answers.ts';
import { adultTitle, words } from './words.ts';

type Key = keyof Answers;

const { home, date, tenancy, dwelling, household, adult, money } = words;

const ordinal: Readonly<Record<Place, string>> = { 1: 'one', 2: 'two', 3: 'three', 4: 'four' };

const figure = (value: string) => ({ value, label: { da: value, en: value } });

/** The pages of the form: the home first, then who lives there, then money. */
export const steps: NonEmpty<Step<Key>> = [
  {
    id: 'home',
    title: home.title,
    intro: home.intro,
    fields: [
      {
        key: 'registered',
        kind: 'choice',
        label: home.registered,
        options: [
          { value: 'here', label: home.here },
          { value: 'reported', label: home.reported, hint: home.reportedHint },
          { value: 'not-reported', label: home.notReported },
        ],
      },
      {
        key: 'applied',
        kind: 'choice',
        label: home.applied,
        options: [
          { value: 'no', label: home.nobody },
          { value: 'moved-out', label: home.movedOut },
          { value: 'yes', label: home.somebody },
        ],
      },
    ],
  },
  {
    id: 'date',
    title: date.title,
    intro: date.intro,
    fields: [{ key: 'moveDate', kind: 'date', label: date.label, hint: date.hint }],
  },
  {
    id: 'tenancy',
    title: tenancy.title,
    fields: [
      {
        key: 'tenancy',
        kind: 'choice',
        label: tenancy.label,
        options: [
          { value: 'lease', label: tenancy.lease },
          { value: 'sublet', label: tenancy.sublet },
          { value: 'room', label: tenancy.room },
          { value: 'other', label: tenancy.other, hint: tenancy.otherHint },
        ],
      },
      {
        key: 'landlord',
        kind: 'text',
        label: tenancy.landlord,
        hint: tenancy.landlordHint,
        optional: true,
      },
    ],
  },
  {
    id: 'dwelling',
    title: dwelling.title,
    fields: [
      {
        key: 'kitchen',
        kind: 'choice',
        label: dwelling.kitchen,
        hint: dwelling.kitchenHint,
        options: [
          { value: 'yes', label: dwelling.yes },
          { value: 'no', label: dwelling.no },
          { value: 'unsure', label: dwelling.unsure },
        ],
      },
      { key: 'area', kind: 'text', label: dwelling.area, hint: dwelling.areaHint },
      { key: 'rent', kind: 'text', label: dwelling.rent, hint: dwelling.rentHint },
    ],
  },
  {
    id: 'household',
    title: household.title,
    fields: [
      {
        key: 'adults',
        kind: 'choice',
        label: household.adults,
        hint: household.adultsHint,
        options: [
          figure('0'),
          ...adultCounts.slice(1, -1).map(figure),
          { value: 'more', label: household.more, hint: household.moreHint },
        ],
      },
      { key: 'children', kind: 'text', label: household.children, hint: household.childrenHint },
    ],
  },
  ...places.map(adultStep),
  {
    id: 'others-income',
    title: money.othersTitle,
    fields: [
      {
        key: 'othersIncome',
        kind: 'text',
        label: money.others,
        hint: money.othersHint,
        paperHint: money.othersPaperHint,
      },
    ],
    when: (answers: Readonly<Record<string, unknown>>) => placesFor(answers).length > 0,
  },
  {
    id: 'money',
    title: money.title,
    intro: money.intro,
    fields: [
      { key: 'income', kind: 'text', label: money.income, hint: money.incomeHint },
      { key: 'assets', kind: 'text', label: money.assets, hint: money.assetsHint },
    ],
  },
  {
    id: 'contact',
    title: contactTitle,
    intro: words.contactIntro,
    fields: [...contactFields],
  },
];

/** Who else lives there; only as many as were said. */
function adultStep(place: Place): Step<Key> {
  return {
    id: `adult-${ordinal[place]}`,
    title: adultTitle(place),
    intro: adult.intro,
    paperIntro: place === 1 ? adult.paperIntro : false,
    fields: [
      { key: `adult${place}Name`, kind: 'text', label: adult.name },
      { key: `adult${place}Cpr`, kind: 'cpr', label: adult.cpr, hint: adult.cprHint },
    ],
    when: (answers: Readonly<Record<string, unknown>>) => placesFor(answers).includes(place),
  };
}
