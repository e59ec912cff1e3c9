import { attributes, html, type Markup } from './html.ts';

/** Bars that lie, each with its number beside it; what they are is said in words, and in patterns, not by colour alone. */
export interface BarChart {
  /** Distinct on the page, a valid id. */
  readonly id: string;
  readonly title: string;
  /** What to know of it without seeing it, e.g. where the same numbers stand. */
  readonly description: string;
  /** Names of what is set side by side, two at most; with one alone no key is drawn. */
  readonly series: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** In the order of the series; without a value no bar is drawn, and the text says why. */
    readonly bars: readonly { readonly value?: number | undefined; readonly text: string }[];
  }[];
  /** The value of a bar as long as the chart is wide; absent: the longest. */
  readonly most?: number;
}

/** In units of the drawing, which is as wide as a narrow screen: on a wide one it grows. */
const width = 300;
const room = 200;
const line = 18;
/** Letters of a label that fit on a line. */
const letters = 36;
const bar = { height: 14, step: 18 };

/** A chart drawn here, as part of the page: no script, no image to fetch. */
export function barChart(chart: BarChart): Markup {
  const { id, title, description, series, rows } = chart;
  const key = series.length > 1 ? series.length * line + 8 : 0;
  const lines = rows.map(({ label }) => wrapped(label));
  const heights = lines.map((each) => each.length * line + series.length * bar.step + 8);
  const topOf = (row: number) => heights.slice(0, row).reduce((sum, height) => sum + height, key);
  const most = chart.most ?? Math.max(1, ...rows.flatMap(valuesOf));
  return html`<svg class="bar-chart" viewBox="0 0 ${width} ${topOf(rows.length)}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc><defs><pattern id="${id}-1" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="bar-ground" width="5" height="5"></rect><rect class="bar-stripe" width="2" height="5"></rect></pattern></defs>${
    key > 0 &&
    series.map(
      (name, at) =>
        html`${rect(id, at, { x: 1, y: at * line + 2, width: 14 })}<text class="bar-text" x="22" y="${at * line + 13}">${name}</text>`,
    )
  }${rows.map(({ bars }, row) => {
    const top = topOf(row);
    const label = lines[row] ?? [];
    return html`${label.map(
      (text, at) => html`<text class="bar-label" x="0" y="${top + at * line + 13}">${text}</text>`,
    )}${bars.map(({ value, text }, at) => {
      const y = top + label.length * line + at * bar.step;
      const length = value === undefined ? 0 : Math.round((room * value * 10) / most) / 10;
      return html`${value !== undefined && rect(id, at, { x: 1, y, width: Math.max(length, 1) })}<text class="bar-text" x="${length + 8}" y="${y + 11}">${text}</text>`;
    })}`;
  })}</svg>`;
}

/** The words of a label on as many lines as they need. */
function wrapped(label: string): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= letters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

const valuesOf = ({ bars }: BarChart['rows'][number]): readonly number[] =>
  bars.flatMap(({ value }) => (value === undefined ? [] : [value]));

const rect = (
  id: string,
  series: number,
  place: { readonly x: number; readonly y: number; readonly width: number },
): Markup =>
  html`<rect class="bar-${series}"${attributes({
    ...place,
    height: bar.height,
    fill: series === 0 ? undefined : `url(#${id}-1)`,
  })}></rect>`;
