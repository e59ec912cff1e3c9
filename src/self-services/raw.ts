/** What was typed, control by control, as the browser sent it: wrong answers are kept too. */
export type Raw = Readonly<Record<string, string | readonly string[]>>;
