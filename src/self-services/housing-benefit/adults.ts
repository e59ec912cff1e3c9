import type { Cpr } from '../../domain/cpr.ts';
import type { Answers } from './answers.ts';

/** The places in the form for other adults of the dwelling. */
export const places = [1, 2, 3, 4] as const;
export type Place = (typeof places)[number];

/** How many places the answers call for. */
export const placesFor = ({ adults }: Partial<Pick<Answers, 'adults'>>): readonly Place[] =>
  adults === undefined
    ? []
    : places.filter((place) => adults === 'more' || place <= Number(adults));

/** What was typed at a place, where it is asked about. */
export const adultAt = (
  answers: Partial<Answers>,
  place: Place,
): { readonly name?: string | undefined; readonly cpr?: Cpr | undefined } => ({
  name: answers[`adult${place}Name`],
  cpr: answers[`adult${place}Cpr`],
});

/** The other adults whom the answers name, as far as they are complete. */
export const adultsOf = (
  answers: Partial<Answers>,
): readonly { readonly name: string; readonly cpr: Cpr }[] =>
  placesFor(answers).flatMap((place) => {
    const { name, cpr } = adultAt(answers, place);
    return name === undefined || cpr === undefined ? [] : [{ name, cpr }];
  });
